import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { describe, expect, test } from 'vitest'

import { envSchema, readEnv, secretNames } from '@/platform/env'

const complete = {
  DATABASE_URL: 'postgres://user:pass@localhost:5432/shop',
  PAYLOAD_SECRET: 'a-secret-of-more-than-thirty-two-characters',
  NEXT_PUBLIC_SERVER_URL: 'https://shop.example/',
}

const complaint = (source: Record<string, string>): string => {
  try {
    readEnv(source)
    return ''
  } catch (error) {
    return String(error)
  }
}

describe('the environment', () => {
  test('needs three variables and fills in the rest', () => {
    expect(readEnv(complete)).toMatchObject({
      NEXT_PUBLIC_SERVER_URL: 'https://shop.example',
      WORKER: 'inline',
      RATE_LIMITS: 'on',
      READY_ANSWERS: 'on',
    })
  })

  test('names every missing variable', () => {
    const text = complaint({})
    for (const name of Object.keys(complete)) expect(text).toContain(`${name}: is missing`)
  })

  test('names what is expected and never the value', () => {
    const text = complaint({ ...complete, PAYLOAD_SECRET: 'hunter2', DATABASE_URL: 'mysql://root:hunter3@host' })
    expect(text).toContain('PAYLOAD_SECRET: must have at least 32 characters')
    expect(text).toContain('DATABASE_URL: must be an address that starts with postgres://')
    expect(text).not.toMatch(/hunter/)
  })

  test('treats an empty variable as not set', () => {
    expect(readEnv({ ...complete, SMTP_URL: '' }).SMTP_URL).toBeUndefined()
  })

  test('reads a secret from the file that NAME_FILE names', async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'env-')), 'secret')
    writeFileSync(file, `${complete.PAYLOAD_SECRET}\n`)
    const { PAYLOAD_SECRET: _secret, ...rest } = complete
    expect(readEnv({ ...rest, PAYLOAD_SECRET_FILE: file }).PAYLOAD_SECRET).toBe(complete.PAYLOAD_SECRET)
    expect(complaint({ ...rest, PAYLOAD_SECRET_FILE: '/nowhere' })).toContain('PAYLOAD_SECRET_FILE')
  })

  test('requires all three Stripe keys or none', () => {
    expect(complaint({ ...complete, STRIPE_SECRET_KEY: 'sk_live_x' })).toContain('STRIPE_WEBHOOK_SECRET')
  })

  test('refuses another server than Stripe in production unless it is allowed', () => {
    const fake = { ...complete, NODE_ENV: 'production', STRIPE_API_BASE: 'http://127.0.0.1:4242' }
    expect(complaint(fake)).toContain('STRIPE_API_BASE')
    expect(complaint({ ...fake, ALLOW_FAKE_STRIPE: '1' })).toBe('')
  })

  test('requires a key and a target for scheduled backups, and a region for those in a bucket', () => {
    const backups = { ...complete, BACKUP_SCHEDULE: '30 3 * * *', BACKUP_KEY: 'k'.repeat(32) }
    expect(complaint(backups)).toContain('BACKUP_TARGET')
    expect(complaint({ ...backups, BACKUP_TARGET: 's3://backups/shop' })).toContain('S3_REGION')
    expect(complaint({ ...backups, BACKUP_TARGET: 's3://' })).toContain('s3://bucket/prefix')
    expect(complaint({ ...backups, BACKUP_TARGET: '/backups' })).toBe('')
    expect(complaint({ ...backups, BACKUP_TARGET: '/backups', BACKUP_KEY: 'short' })).toContain('BACKUP_KEY')
    expect(complaint({ ...backups, BACKUP_TARGET: '/backups', BACKUP_SCHEDULE: 'daily' })).toContain('BACKUP_SCHEDULE')
  })

  test('needs nothing for a build', () => {
    expect(complaint({ NEXT_PHASE: 'phase-production-build' })).toBe('')
  })
})

describe('every variable', () => {
  const names = Object.keys(envSchema.shape).filter((name) => name !== 'NODE_ENV')

  test.each(['.env.example', 'docs/guides/production.md'])('is in %s', (file) => {
    const text = readFileSync(file, 'utf8')
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
  })

  test('that is called like a secret may come from a file', () => {
    const secret = /SECRET|TOKEN|_KEY$|_KEY_ID$|_DSN$|HEADERS$|^(?:DATABASE|REDIS|SMTP)_(?:.+_)?URL$/
    const known: readonly string[] = [...secretNames, 'STRIPE_PUBLISHABLE_KEY']
    expect(names.filter((name) => secret.test(name) && !known.includes(name))).toEqual([])
  })
})
