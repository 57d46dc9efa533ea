import { sql } from 'drizzle-orm'
import { createLocalReq } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'

import { handlers } from '@/app/handlers'
import { mailJobs, mailKinds } from '@/features/mails/domain/mail-kinds'
import { mailEndpoints } from '@/features/mails/mails.endpoints'
import { deadMailKinds, listMails } from '@/features/mails/mails.queries'
import { findOrderForStaff } from '@/features/orders/order.queries'
import type { StaffRole } from '@/platform/access'
import { env } from '@/platform/env'
import { mailOptions, stopJobs } from '@/platform/jobs'
import { startWorker } from '@/platform/jobs/worker'
import { sendMail } from '@/platform/mail'
import { systemContext } from '@/platform/request-context'
import { sqlOf } from '@/platform/transaction'

import { createTestOrder } from '../../factories/order'
import { createProduct, type TestProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { unique } from '../../factories/unique'
import { mailsTo, rawMail, setMailFaults } from '../support/mail-server'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let product: TestProduct

beforeAll(async () => {
  shop = await openShop()
  product = await createProduct(shop.ctx, { variants: [{ onHand: 1000 }] })
  const isNeeded = (name: string) => mailJobs.includes(name) || name.startsWith('event/order.')
  await startWorker(
    systemContext,
    handlers.filter(({ job }) => isNeeded(job.name)),
  )
})

afterEach(() => setMailFaults([]))

afterAll(() => stopJobs(5))

interface Confirmation {
  readonly id: string
  readonly email: string
}

type Refusal = readonly [stage: 'recipient' | 'data', code: number]

/** A placed order whose confirmation the mail server refuses in these ways, one try after the other, before it accepts it. */
async function confirm(...refusals: readonly Refusal[]): Promise<Confirmation> {
  const email = `${unique('reader')}@example.com`
  await setMailFaults(refusals.map(([stage, code]) => ({ stage, code, to: email })))
  const { id } = await createTestOrder(shop.ctx, { lines: [{ product }], provider: 'manual', method: 'invoice', email })
  return { id, email }
}

interface QueuedMail {
  readonly id: string
  readonly state: string
  readonly tries: number
}

/** The job of an order's confirmation in the queue. */
async function jobOf({ id }: Confirmation): Promise<QueuedMail | undefined> {
  const { rows } = await sqlOf(shop.ctx).execute<QueuedMail & Record<string, unknown>>(sql`
    select id, state::text, retry_count + 1 as tries from pgboss.job
    where name = 'order.placed/confirmation-mail' and data->>'orderId' = ${id}`)
  return rows[0]
}

/** Waits until the confirmation is in this state. */
const reaches = (order: Confirmation, state: string): Promise<QueuedMail> =>
  vi.waitFor(
    async () => {
      const job = await jobOf(order)
      expect(job).toMatchObject({ state })
      return job as QueuedMail
    },
    // Two pauses of the queue, of up to 4 and 8 seconds, and each time up to 5 until the worker polls again; more on a busy machine.
    { timeout: 280_000, interval: 200 },
  )

const deadLetters = ({ ctx } = shop) => listMails(ctx, { storeIds: [ctx.store.id], state: 'failed' })

/** What the panel's page would get. */
async function call(role: StaffRole, body: object, store = shop): Promise<{ status: number; body: unknown }> {
  const { payload } = shop.ctx
  const id = await createStaff(store.ctx, role)
  const user = await payload.findByID({ collection: 'staff', id, depth: 0 })
  const local = await createLocalReq({ user: { ...user, collection: 'staff' } }, payload)
  const headers = { 'content-type': 'application/json' }
  const { body: stream } = new Request('http://localhost/', { method: 'POST', headers, body: JSON.stringify(body) })
  const req = Object.assign(local, { headers: new Headers(headers), body: stream })
  const endpoint = mailEndpoints.find(({ path }) => path === '/mails/send-again')
  const answer = await endpoint?.handler(req)
  return { status: answer?.status ?? 0, body: await answer?.json() }
}

test('every job that sends mail waits for a day, and has a name that staff understand', () => {
  const patient = handlers.filter(({ job }) => job.retryLimit === mailOptions.retryLimit).map(({ job }) => job.name)
  expect(new Set(patient)).toEqual(new Set(mailJobs))
  const { retryLimit = 0, longestPause = 0 } = mailOptions
  // Each pause is between half of the next power of two and all of it (pg-boss), so that these are the shortest.
  const pauses = Array.from({ length: retryLimit }, (_, index) => Math.min(longestPause, 2 * 2 ** index))
  const hours = pauses.reduce((sum, seconds) => sum + seconds, 0) / 3600
  expect(hours).toBeGreaterThan(23)
  expect(hours).toBeLessThan(26)
})

describe('a refused mail', () => {
  test('with 4yz is retried and delivered once', async () => {
    const order = await confirm(['recipient', 451], ['data', 452])
    expect((await reaches(order, 'completed')).tries).toBe(3)
    expect(await mailsTo(order.email)).toHaveLength(1)
  })

  test('with 5yz is a dead letter at once, with its recipient, the reason and the tries', async () => {
    const order = await confirm(['recipient', 550])
    expect((await reaches(order, 'failed')).tries).toBe(1)
    expect(await mailsTo(order.email)).toEqual([])
    const letter = (await deadLetters()).find(({ orderId }) => orderId === order.id)
    expect(letter).toMatchObject({
      label: 'Order confirmation',
      recipient: order.email,
      storeName: shop.ctx.store.name,
      tries: 1,
      error: { words: 'The mail server does not accept this recipient.', codes: '550' },
    })
    const { rows } = await sqlOf(shop.ctx).execute<{ output: unknown }>(
      sql`select output from pgboss.job where id = ${letter?.id}`,
    )
    expect(JSON.stringify(rows)).not.toContain(order.email)
  })

  test('can be sent again by staff: same row, same Message-ID, recorded in the timeline', async () => {
    const order = await confirm(['data', 554])
    const dead = await reaches(order, 'failed')
    const answers = await Promise.all([1, 2, 3].map(() => call('support', { id: dead.id })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404])
    const sent = await reaches(order, 'completed')
    expect(sent).toMatchObject({ id: dead.id, tries: 2 })
    const mails = await mailsTo(order.email)
    expect(mails.map(({ messageId }) => messageId)).toEqual([`<order-confirmation.${order.id}@flowmasters.example>`])
    const timeline = (await findOrderForStaff(shop.ctx, order.id))?.timeline ?? []
    expect(timeline.filter(({ type }) => type === 'mail.resent')).toMatchObject([{ data: { mail: 'confirmation' } }])
    expect((await call('support', { id: dead.id })).status).toBe(404)
  })

  test('that fails temporarily after staff sent it again gets all of its retries again', async () => {
    const order = await confirm(['data', 554], ['recipient', 451])
    const dead = await reaches(order, 'failed')
    await call('owner', { id: dead.id })
    expect((await reaches(order, 'completed')).tries).toBe(3)
    expect(await mailsTo(order.email)).toHaveLength(1)
  })

  test('is sent again with all others of its kind', async () => {
    const orders = [await confirm(['data', 554])]
    await reaches(orders[0] as Confirmation, 'failed')
    orders.push(await confirm(['data', 554]))
    await reaches(orders[1] as Confirmation, 'failed')
    const kind = mailKinds[0]?.id ?? ''
    const counted = (await deadMailKinds(shop.ctx, [shop.ctx.store.id])).find((each) => each.kind === kind)
    expect(counted?.count).toBeGreaterThanOrEqual(2)
    expect(await call('manager', { kind })).toEqual({ status: 200, body: { count: counted?.count } })
    for (const order of orders) await reaches(order, 'completed')
    expect(await deadMailKinds(shop.ctx, [shop.ctx.store.id])).toEqual([])
  })

  test('can be sent again neither by editors nor by staff of another store', async () => {
    const order = await confirm(['data', 554])
    const { id } = await reaches(order, 'failed')
    const other = await openShop()
    expect((await call('editor', { id })).status).toBe(403)
    expect((await call('owner', { id }, other)).status).toBe(404)
    expect((await call('owner', { kind: mailKinds[0]?.id }, other)).status).toBe(404)
    expect(await deadLetters(other)).toEqual([])
    expect(await jobOf(order)).toMatchObject({ state: 'failed' })
    expect((await call('owner', { id: 'x' })).status).toBe(400)
    expect((await call('owner', {})).status).toBe(400)
  })
})

describe('the headers of a mail', () => {
  test('mark it as automatic, name where it is returned to, and contain no injected header', async () => {
    const to = `${unique('headers')}@example.com`
    const evil = 'Ada\r\nBcc: everybody@example.com\r\n\r\nHello'
    env().MAIL_BOUNCE_TO = 'bounces@flowmasters.example'
    const key = unique('injected\r\nBcc: everybody@example.com')
    await sendMail({
      to,
      subject: evil,
      fromName: evil,
      html: '<p>Hi</p>',
      text: 'Hi',
      key,
      replyTo: 'shop@example.com',
    })
    delete env().MAIL_BOUNCE_TO
    const [mail] = await mailsTo(to)
    if (!mail) throw new Error('No mail came')
    expect(mail.envelope).toEqual({ from: 'bounces@flowmasters.example', to: [to] })
    expect(mail.subject).toBe('Ada Bcc: everybody@example.com Hello')
    expect(await mailsTo('everybody@example.com')).toEqual([])
    const [head = ''] = (await rawMail(mail)).split('\r\n\r\n')
    const headers = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
    expect(headers.filter((line) => /^bcc:/i.test(line))).toEqual([])
    expect(headers).toContain('Auto-Submitted: auto-generated')
    expect(headers).toContain('X-Auto-Response-Suppress: OOF, AutoReply')
    expect(headers.some((line) => /^list-unsubscribe/i.test(line))).toBe(false)
    expect(headers.filter((line) => /^message-id:/i.test(line))).toHaveLength(1)
  })
})
