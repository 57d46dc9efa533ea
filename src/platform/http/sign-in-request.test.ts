import { describe, expect, test } from 'vitest'

import { readSignIn } from './sign-in-request'

const victim = 'victim@example.com'
const password = 'quiet lamp at noon'

const part = (name: string, value: string): string =>
  `--edge\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

const formType = 'multipart/form-data; boundary=edge'

async function read(body: string, type = 'application/json') {
  const headers = { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) }
  const url = 'https://shop.example/api/staff/login?depth=0'
  const signIn = await readSignIn(new Request(url, { method: 'POST', headers, body }))
  return signIn && { email: signIn.email, url: signIn.request.url, body: (await signIn.request.json()) as unknown }
}

describe('the e-mail address that a sign-in is counted by is the one that Payload looks up', () => {
  test.each([
    ['plain', `{"email":"${victim}","password":"${password}"}`],
    ['after one inside another object', `{"x":{"email":"decoy@example.com"},"email":"${victim}"}`],
    ['after one inside a list', `{"x":[{"email":"decoy@example.com"}],"email":"${victim}"}`],
    ['after one inside a text', `{"x":"\\"email\\":\\"decoy@example.com\\"","email":"${victim}"}`],
    ['named twice', `{"email":"decoy@example.com","email":"${victim}"}`],
    ['in an escaped name', `{"\\u0065mail":"${victim}"}`],
    ['in escaped letters', `{"email":"\\u0076ictim@example.com"}`],
    ['in capitals', `{"email":"VICTIM@Example.com"}`],
    ['with spaces around it', `{"email":" ${victim}\\n"}`],
    ['behind a long text', `{"x":"${'a'.repeat(10_000)}","email":"${victim}"}`],
  ])('%s', async (_how, body) => {
    for (const [text, type] of [
      [body, 'application/json'],
      [body, 'application/json; charset=utf-8'],
      [`${part('_payload', body)}--edge--\r\n`, formType],
    ] as const) {
      const signIn = await read(text, type)
      expect(signIn?.email).toBe(victim)
      expect(signIn?.body).toEqual(JSON.parse(body))
    }
  })

  test('of two parts of a form only the one that was counted is passed on', async () => {
    const form = part('_payload', '{"email":"first@example.com"}') + part('_payload', `{"email":"${victim}"}`)
    expect(await read(`${form}--edge--\r\n`, formType)).toMatchObject({
      email: 'first@example.com',
      body: { email: 'first@example.com' },
    })
  })
})

test.each([
  ['no JSON', 'email', 'application/json'],
  ['a list', '[{"email":"a@example.com"}]', 'application/json'],
  ['a number as the address', '{"email":7}', 'application/json'],
  ['an encoded form', `email=${victim}`, 'application/x-www-form-urlencoded'],
  ['JSON with the type of a text', `{"email":"${victim}"}`, 'text/plain'],
  ['a form without an end', part('_payload', `{"email":"${victim}"}`), formType],
])('%s holds no address', async (_what, body, type) => {
  expect((await read(body, type))?.email).toBe('')
})

test('a body that is too large is not read', async () => {
  expect(await read(JSON.stringify({ email: victim, x: 'a'.repeat(30_000) }))).toBeNull()
})
