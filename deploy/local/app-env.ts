import { mallocArenas, serverFlags } from '../container/server-flags.mjs'

/** Settings that differ between the runs of the app on one machine: demo, tests, benchmarks. */
export interface AppRun {
  /** Public port of the shop on loopback. */
  port: number
  databaseUrl: string
  smtpUrl: string
  stripeUrl: string
  mediaDir: string
  secrets: AppSecrets
}

export interface AppSecrets {
  payload: string
  stripeSecretKey: string
  stripePublishableKey: string
  stripeWebhook: string
  metrics: string
}

/**
 * The environment of the production build when it runs on this machine against the fakes. It inherits only PATH from
 * the caller, so that a DATABASE_URL in a developer's shell is never used.
 */
export function appEnvironment({ port, secrets, ...run }: AppRun): NodeJS.ProcessEnv {
  return {
    ...toolEnvironment(),
    PORT: String(port),
    // Loopback by its name: Next calls 127.0.0.1 `localhost` in proxy.ts, and then takes rewrites for another server's.
    HOSTNAME: 'localhost',
    NODE_OPTIONS: ['--dns-result-order=ipv4first', ...serverFlags].join(' '),
    MALLOC_ARENA_MAX: mallocArenas,
    // As in the container (deploy/container/main.mjs): if the server closed an idle connection first, a request already
    // sent on it would be lost.
    KEEP_ALIVE_TIMEOUT: '65000',
    DATABASE_URL: run.databaseUrl,
    PAYLOAD_SECRET: secrets.payload,
    NEXT_PUBLIC_SERVER_URL: `http://localhost:${String(port)}`,
    MEDIA_DIR: run.mediaDir,
    SMTP_URL: run.smtpUrl,
    MAIL_FROM: 'Flow Masters <hello@flowmasters.example>',
    STRIPE_SECRET_KEY: secrets.stripeSecretKey,
    STRIPE_PUBLISHABLE_KEY: secrets.stripePublishableKey,
    STRIPE_WEBHOOK_SECRET: secrets.stripeWebhook,
    STRIPE_API_BASE: run.stripeUrl,
    ALLOW_FAKE_STRIPE: '1',
    METRICS_TOKEN: secrets.metrics,
  }
}

/** The environment for builds and command line tools, without configuration of the app. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'USER', 'TMPDIR', 'TEMP', 'SYSTEMROOT', 'LANG', 'TERM', 'CI', 'NODE_EXTRA_CA_CERTS']
  return {
    // Absent variables are left out, because process.env converts undefined to the text 'undefined'.
    ...Object.fromEntries(kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PAYLOAD_TELEMETRY_DISABLED: '1',
  }
}
