import { absentGauge, counter, histogram } from './registry'

export const redisUp = absentGauge(
  'flow_masters_redis_up',
  'Whether the last command got an answer; absent without REDIS_URL.',
)
export const redisDurations = histogram(
  'flow_masters_redis_duration_seconds',
  'Commands that Redis answered.',
  [],
  [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25],
)
export const redisErrors = counter('flow_masters_redis_errors_total', 'Commands that Redis did not answer in time.')

export const storageUp = absentGauge(
  'flow_masters_storage_up',
  'Whether the bucket of files answers; absent without S3_BUCKET.',
)

export const mails = counter(
  'flow_masters_mails_total',
  'Mails that the SMTP server took (sent), did not take now (failed) or never will (refused).',
  ['outcome'],
)
export const mailDurations = histogram('flow_masters_mail_duration_seconds', 'Handing one mail to the SMTP server.')

export const rateLimited = counter('flow_masters_rate_limited_total', 'Calls that a limit refused, by its name.', [
  'limit',
])

export const pageCacheLookups = counter(
  'flow_masters_page_cache_lookups_total',
  'Look-ups of pages and remembered answers: ready (answered ahead of Next), near (own memory), shared (Redis) or miss.',
  ['outcome'],
)

export const errorReports = counter(
  'flow_masters_error_reports_total',
  'Errors for SENTRY_DSN: sent, dropped (too many at once) or failed (the server did not take it).',
  ['outcome'],
)
