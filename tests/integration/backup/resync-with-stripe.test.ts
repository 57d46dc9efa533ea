import { eventsOf, payWith, stripe } from '../support/stripe'

import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'

import { handlers } from '@/app/handlers'
import { openMigrator, schema } from '@/app/schema'
import { auditStock } from '@/features/inventory/audit-stock.queries'
import { auditBooks } from '@/features/orders/audit-books.queries'
import { sweepPayments } from '@/features/orders/jobs/sweep-payments'
import { settlePayment } from '@/features/orders/settle-payment'
import { folderTarget } from '@/platform/backup/backup-target'
import { localMedia } from '@/platform/backup/media-store'
import { restoreBackup } from '@/platform/backup/restore-backup'
import { runBackup } from '@/platform/backup/run-backup'
import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { createDatabase } from '../../../deploy/local/postgres-database'
import { createTestOrder } from '../../factories/order'
import { createProduct } from '../../factories/product'
import { ageOrder, expectBooksLikeStripe, factsOf } from '../support/order-figures'
import { runJobs } from '../support/run-jobs'
import { openShop } from '../support/store-context'
import { deliver } from '../support/webhook'

const secret = 'a key for the restore drill, long enough'

/** The shop as it is now, in a database of its own. */
async function backedUpAndRestored(): Promise<SystemContext> {
  const folder = await mkdtemp(path.join(tmpdir(), 'resync-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const target = folderTarget(folder)
  const { name } = await runBackup({
    databaseUrl: process.env.DATABASE_URL ?? '',
    secret,
    media: localMedia(path.join(folder, 'media')),
    target,
    keep: { keepDaily: 7, keepDays: 30 },
    now: () => new Date(),
  })
  const database = `integration_resync_${randomBytes(4).toString('hex')}`
  const databaseUrl = await createDatabase(process.env.TEST_POSTGRES_URL ?? '', database)
  await restoreBackup({ schema, backup: await target.read(name), secret, databaseUrl, media: null })
  const { ctx, close } = await openMigrator(databaseUrl)
  onTestFinished(close)
  // A server that starts on the restored database creates the queues that the backup does not have.
  for (const { job } of handlers) await sqlOf(ctx).execute(createQueue(job.name))
  return ctx
}

const createQueue = (name: string) => sql`select pgboss.create_queue(${name}, '{"policy":"standard"}'::jsonb)`

test('a restored shop learns from Stripe what was paid and refunded since the backup', async () => {
  const { ctx: before } = await openShop()
  const product = await createProduct(before)
  const paidLater = await createTestOrder(before, { lines: [{ product }] })
  const refundedLater = await createTestOrder(before, { lines: [{ product }] })
  await payWith(refundedLater.intentId)
  await deliver(eventsOf(refundedLater.intentId))
  await runJobs()

  const restored = await backedUpAndRestored()
  await payWith(paidLater.intentId)
  await stripe.refunds.create({ payment_intent: refundedLater.intentId })
  expect(await factsOf(restored, paidLater.id)).toMatchObject({ status: 'pending', paymentStatus: 'unpaid' })
  expect(await factsOf(restored, refundedLater.id)).toMatchObject({ paymentStatus: 'paid' })

  await ageOrder(restored, paidLater.id, 3600)
  await sweepPayments(restored)
  // Stripe repeats the event of the refund; its job does this.
  await settlePayment(restored, { provider: 'stripe', reference: refundedLater.intentId })
  expect(await factsOf(restored, paidLater.id)).toMatchObject({ status: 'placed', paymentStatus: 'paid' })
  expect(await factsOf(restored, refundedLater.id)).toMatchObject({ paymentStatus: 'refunded' })
  await expectBooksLikeStripe(restored)
  expect([...(await auditStock(restored)), ...(await auditBooks(restored))]).toEqual([])
})
