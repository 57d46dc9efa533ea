import { expect, test } from '@playwright/test'

import { anybody, asStaff, baseUrl, ownPage, plainAnswer, valueOf } from './shop.ts'

const owner = 'owner@flowmasters.example'

test.describe('14: signing in to the panel', () => {
  test('a wrong password and an unknown address get the same answer', async ({ request }) => {
    const answers = await Promise.all(
      [owner, 'nobody@example.com'].map(async (email) =>
        plainAnswer(await request.post('/api/staff/login', { data: { email, password: 'not the password' } })),
      ),
    )
    expect(answers[0]?.status).toBe(401)
    expect(answers[1]).toEqual(answers[0])
  })

  test('a forgotten password of a known and an unknown address gets the same answer', async ({ request }) => {
    const [known, unknown] = await Promise.all(
      ['support@flowmasters.example', 'nobody@example.com'].map(async (email) =>
        plainAnswer(await request.post('/api/staff/forgot-password', { data: { email } })),
      ),
    )
    expect(known?.status).toBe(200)
    expect(unknown).toEqual(known)
  })

  test('a wrong reset token is refused without any detail of an account', async ({ request }) => {
    const data = { token: 'x', password: 'long enough to pass' }
    const answer = await request.post('/api/staff/reset-password', { data })
    expect([400, 401, 403]).toContain(answer.status())
    expect(await answer.text()).not.toMatch(/owner|@/)
  })
})

test.describe('16: sessions', () => {
  test('a session is invalid after signing out, and its token is in no response', async () => {
    const client = await asStaff('editor@flowmasters.example')
    const { cookies } = await client.storageState()
    const session = cookies.find(({ name }) => name === 'fm_staff')
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
    const me = await client.get('/api/staff/me')
    expect(await me.text()).not.toContain(session?.value ?? 'no session')
    expect((await client.post('/api/staff/logout')).status()).toBe(200)
    const thief = await anybody({ ...ownPage, cookie: `fm_staff=${session?.value ?? ''}` })
    expect(await (await thief.get('/api/staff/me')).json()).toMatchObject({ user: null })
    expect((await thief.get('/api/products')).status()).toBe(403)
    await Promise.all([client.dispose(), thief.dispose()])
  })

  test('a session of a customer does not open the panel, and a session of staff does not open an account', async () => {
    const request = await anybody(ownPage)
    const data = { email: 'customer@flowmasters.example', password: 'flow-masters-demo' }
    expect((await request.post('/api/storefront/v1/sessions', { data })).status()).toBe(201)
    expect((await request.get('/api/products')).status()).toBe(403)
    const staff = await asStaff('editor@flowmasters.example')
    expect((await staff.get('/api/storefront/v1/customers/me')).status()).toBe(401)
    await staff.dispose()
  })
})

test.describe('13: a request from another site', () => {
  const foreign = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: `${baseUrl}.evil.example` },
  ]
  for (const headers of foreign) {
    test(`changes nothing with the cookies of staff, with ${JSON.stringify(headers)}`, async () => {
      const client = await asStaff('editor@flowmasters.example')
      const id = await valueOf(`select id::text from categories limit 1`)
      const calls = [
        client.patch(`/api/categories/${id}`, { data: { title: 'Evil' }, headers }),
        client.post('/api/categories', { data: { title: 'Evil' }, headers }),
        client.delete(`/api/categories/${id}`, { headers }),
        client.post('/api/staff/login', { data: { email: owner, password: 'x' }, headers }),
        client.post('/api/staff/logout', { headers }),
        client.post('/api/graphql', { data: { query: '{ Categories { docs { id } } }' }, headers }),
        client.post('/api/storefront/v1/carts', { data: {}, headers }),
        client.post('/cart', { form: { a: 'b' }, headers }),
        client.post('/account/sign-in', {
          multipart: { email: 'a' },
          headers: { ...headers, 'next-action': 'a'.repeat(42) },
        }),
      ]
      for (const response of await Promise.all(calls)) expect(response.status(), response.url()).toBe(403)
      expect((await client.get('/api/staff/me')).status()).toBe(200)
      expect(await (await client.get('/api/staff/me')).json()).toMatchObject({ user: { role: 'editor' } })
      await client.dispose()
    })
  }
})
