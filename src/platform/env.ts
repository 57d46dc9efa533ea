import { readFileSync } from 'node:fs'

import { z } from 'zod'

const url = (protocols: string[]) =>
  z.string().refine(
    (value) => {
      try {
        return protocols.includes(new URL(value).protocol)
      } catch {
        return false
      }
    },
    `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  )

const httpUrl = url(['http:', 'https:']).transform((value) => value.replace(/\/+$/, ''))

/** A whole number; one message says what is expected, whatever is wrong. */
const wholeNumber = (min: number, max: number) => {
  const expected = `must be a whole number from ${String(min)} to ${String(max)}`
  return z.coerce.number(expected).int(expected).min(min, expected).max(max, expected)
}

const share = 'must be a number from 0 to 1'

const flag = z
  .enum(['0', '1', 'true', 'false'], 'must be 1 or 0')
  .default('0')
  .transform((value) => value === '1' || value === 'true')

/** Every variable the app reads. `.env.example` explains each. */
export const envSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    DATABASE_URL: url(['postgres:', 'postgresql:']),
    DATABASE_DIRECT_URL: url(['postgres:', 'postgresql:']).optional(),
    DATABASE_POOL_MAX: wholeNumber(2, 200).default(20),
    /** Off for a pooler in transaction mode that does not support prepared statements. */
    PREPARED_STATEMENTS: z.enum(['on', 'off'], 'must be on or off').default('on'),
    PAYLOAD_SECRET: z.string().min(32, 'must have at least 32 characters'),
    NEXT_PUBLIC_SERVER_URL: httpUrl,
    /** Read before the app starts (deploy/container/bind-address.mjs); checked here. */
    SERVER_URL: httpUrl.optional(),
    PORT: wholeNumber(1, 65535).default(3000),
    ASSET_PREFIX: httpUrl.optional(),
    MEDIA_DIR: z.string().min(1).default('.data/media'),
    S3_BUCKET: z.string().min(3, 'must have at least 3 characters').optional(),
    S3_REGION: z.string().min(2, 'must be a region, such as eu-central-1').optional(),
    S3_ACCESS_KEY_ID: z.string().min(1).optional(),
    S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
    S3_ENDPOINT: httpUrl.optional(),
    S3_PUBLIC_URL: httpUrl.optional(),
    REDIS_URL: url(['redis:', 'rediss:']).optional(),
    SMTP_URL: url(['smtp:', 'smtps:']).optional(),
    MAIL_FROM: z
      .string()
      .min(3, 'must be an address, such as Shop <shop@shop.example>')
      .default('Flow Masters <shop@localhost>'),
    MAIL_BOUNCE_TO: z
      .string()
      .regex(/^[^\s<>@]+@[^\s<>@]+$/, 'must be a bare address, such as bounces@shop.example')
      .optional(),
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^(sk|rk)_/, 'must start with sk_ or rk_')
      .optional(),
    STRIPE_PUBLISHABLE_KEY: z.string().regex(/^pk_/, 'must start with pk_').optional(),
    STRIPE_WEBHOOK_SECRET: z
      .string()
      .regex(/^whsec_/, 'must start with whsec_')
      .optional(),
    STRIPE_API_BASE: httpUrl.optional(),
    ALLOW_FAKE_STRIPE: flag,
    METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    SENTRY_DSN: url(['http:', 'https:']).optional(),
    SENTRY_ENVIRONMENT: z.string().min(1).max(64).default('production'),
    SENTRY_RELEASE: z.string().min(1).max(200).optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
    OTEL_EXPORTER_OTLP_HEADERS: z.string().optional(),
    OTEL_SERVICE_NAME: z.string().min(1).default('flow-masters'),
    /** The share of requests that are traced when no caller or proxy has made the sampling decision. */
    OTEL_TRACES_SAMPLER_ARG: z.coerce.number(share).min(0, share).max(1, share).default(1),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
    /** Whether visits to cached pages are answered ahead of Next. Off only costs speed. */
    READY_ANSWERS: z.enum(['on', 'off'], 'must be on or off').default('on'),
    RATE_LIMITS: z.enum(['on', 'off'], 'must be on or off').default('on'),
    /** Seconds between SIGTERM and closing, in which load balancers detect that this replica is no longer ready. */
    DRAIN_SECONDS: wholeNumber(0, 20).default(0),
    ALLOW_NEWER_SCHEMA: flag,
    WORKER: z.enum(['inline', 'only', 'off'], 'must be inline, only or off').default('inline'),
    BACKUP_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
    BACKUP_TARGET: z
      .string()
      .regex(/^(?!s3:)|^s3:\/\/[^/]{3,}(\/.*)?$/, 'must be a folder, or s3://bucket/prefix')
      .optional(),
    BACKUP_SCHEDULE: z
      .string()
      .regex(/^\S+( +\S+){4}$/, 'must be five fields of cron, such as "30 3 * * *"')
      .optional(),
    BACKUP_KEEP_DAILY: wholeNumber(1, 365).default(7),
    BACKUP_KEEP_DAYS: wholeNumber(1, 3650).default(30),
  })
  .superRefine((env, context) => {
    const stripe = [env.STRIPE_SECRET_KEY, env.STRIPE_PUBLISHABLE_KEY, env.STRIPE_WEBHOOK_SECRET]
    if (stripe.some(Boolean) && !stripe.every(Boolean)) {
      const names = ['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET'] as const
      for (const name of names.filter((each) => !env[each])) {
        context.addIssue({
          code: 'custom',
          path: [name],
          message: 'is needed together with the other two STRIPE_ keys',
        })
      }
    }
    const needs = (name: keyof typeof env, other: keyof typeof env): void => {
      if (env[name] && !env[other])
        context.addIssue({ code: 'custom', path: [other], message: `is needed with ${name}` })
    }
    needs('BACKUP_SCHEDULE', 'BACKUP_KEY')
    needs('BACKUP_SCHEDULE', 'BACKUP_TARGET')
    needs('S3_BUCKET', 'S3_REGION')
    if (env.BACKUP_TARGET?.startsWith('s3:')) needs('BACKUP_TARGET', 'S3_REGION')
    needs('S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY')
    needs('S3_SECRET_ACCESS_KEY', 'S3_ACCESS_KEY_ID')
    needs('S3_PUBLIC_URL', 'S3_BUCKET')
    if (env.STRIPE_API_BASE && env.NODE_ENV === 'production' && !env.ALLOW_FAKE_STRIPE) {
      context.addIssue({
        code: 'custom',
        path: ['STRIPE_API_BASE'],
        message: 'points the shop at another server than Stripe; in production this needs ALLOW_FAKE_STRIPE=1',
      })
    }
  })

export type Env = z.infer<typeof envSchema>

/** Variables that may also come from a file, `NAME_FILE`, and that no deployment keeps in the open. */
export const secretNames = [
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'PAYLOAD_SECRET',
  'REDIS_URL',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'SMTP_URL',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'METRICS_TOKEN',
  'BACKUP_KEY',
  'SENTRY_DSN',
  'OTEL_EXPORTER_OTLP_HEADERS',
] as const

/** Placeholder values for builds and code generation, which connect to nothing. */
const offline = {
  DATABASE_URL: 'postgres://offline@127.0.0.1:1/offline',
  PAYLOAD_SECRET: 'offline-offline-offline-offline-offline',
  NEXT_PUBLIC_SERVER_URL: 'http://localhost:3000',
}

type Source = Record<string, string | undefined>

function withSecretFiles(source: Source): Source {
  const filled = { ...source }
  for (const name of secretNames) {
    const file = source[`${name}_FILE`]
    if (file && !source[name]) {
      try {
        filled[name] = readFileSync(file, 'utf8').trim()
      } catch {
        throw new Error(`${name}_FILE: must name a file that this process can read`)
      }
    }
  }
  return filled
}

/**
 * Parses the environment once.
 *
 * @throws Error that lists every wrong or missing variable by name with what is expected, never a value.
 */
export function readEnv(source: Source): Env {
  const isOffline = source['NEXT_PHASE'] === 'phase-production-build' || source['OFFLINE'] === '1'
  const present = Object.fromEntries(Object.entries(withSecretFiles(source)).filter(([, value]) => value !== ''))
  const parsed = envSchema.safeParse(isOffline ? { ...offline, ...present } : present)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => {
    const name = issue.path.join('.')
    const missing = issue.code === 'invalid_type' && present[name] === undefined
    return `  ${name}: ${missing ? 'is missing' : issue.message}`
  })
  throw new Error(
    `The environment has missing or invalid variables:\n${problems.join('\n')}\n.env.example explains each variable.`,
  )
}

let cached: Env | undefined

/** The parsed environment; read on first use and kept. */
export function env(): Env {
  cached ??= readEnv(process.env)
  return cached
}

/** Where what belongs to a session goes, which a pooler in transaction mode would spread over several: LISTEN, locks, backups. */
export const directDatabaseUrl = (): string => env().DATABASE_DIRECT_URL ?? env().DATABASE_URL
