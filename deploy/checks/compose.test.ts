import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { envSchema, readEnv, secretNames } from '@/platform/env'

import { read, readYaml } from './files'

const service = z.object({
  image: z.string(),
  command: z.array(z.string()).optional(),
  build: z.string().optional(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  healthcheck: z.object({ test: z.array(z.string()).optional(), disable: z.boolean().optional() }).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
})
const compose = z.object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) })

const { services, volumes } = compose.parse(readYaml('docker-compose.yml'))
const ours = Object.entries(services).filter(([, { build }]) => build !== undefined)
const others = Object.entries(services).filter(([, { build }]) => build === undefined)

describe('docker-compose.yml', () => {
  it('has the server, the worker and all they need', () => {
    expect(Object.keys(services).sort()).toEqual(['app', 'mail', 'postgres', 'redis', 's3', 'setup', 'worker'])
  })

  it('opens its ports to this machine alone', () => {
    for (const [name, { ports = [] }] of Object.entries(services)) {
      for (const port of ports) expect(port, name).toMatch(/^127\.0\.0\.1:/)
    }
  })

  it.each(ours)('runs %s without privileges and with a read-only root', (_, each) => {
    expect(each).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    })
  })

  it.each(others)('checks the health of %s and pins its version', (_, each) => {
    expect(each.healthcheck?.test?.length).toBeGreaterThan(1)
    expect(each.image).toMatch(/:.*\d/)
  })

  it('starts the server after the setup, which waits for a healthy database', () => {
    expect(services['app']?.depends_on?.['setup']?.condition).toBe('service_completed_successfully')
    expect(services['worker']?.depends_on?.['setup']?.condition).toBe('service_completed_successfully')
    expect(services['setup']?.depends_on?.['postgres']?.condition).toBe('service_healthy')
  })

  it('lets .env change every secret', () => {
    for (const [name, { environment = {} }] of ours) {
      for (const [variable, value] of Object.entries(environment)) {
        if (/SECRET|TOKEN|PASSWORD|KEY/.test(variable)) expect(value, `${name}: ${variable}`).toMatch(/^\$\{\w+:-/)
      }
    }
  })

  it.each(ours)('starts %s with variables that the app accepts and knows', (_, { environment = {} }) => {
    const byDefault = Object.entries(environment).map(([name, value]): [string, string] => [
      name,
      value.replace(/\$\{\w+:-([^}]*)\}/g, '$1'),
    ])
    expect(() => readEnv({ NODE_ENV: 'production', ...Object.fromEntries(byDefault) })).not.toThrow()
    expect(Object.keys(envSchema.shape)).toEqual(expect.arrayContaining(Object.keys(environment)))
  })

  it('hands over every secret that the app knows', () => {
    const given = ours.flatMap(([, { environment = {} }]) => Object.keys(environment))
    // A pooler and services that watch the shop are for real deployments.
    const others = ['DATABASE_DIRECT_URL', 'SENTRY_DSN', 'OTEL_EXPORTER_OTLP_HEADERS']
    expect(secretNames.filter((name) => !given.includes(name))).toEqual(others)
  })

  it('backs up into a folder that the app may write to', () => {
    const owned = /install -d -o 1000 -g 1000 (.*)/.exec(read('Dockerfile'))?.[1]?.split(' ')
    for (const [name, { volumes: mounts = [] }] of ours) expect(mounts, name).toContain('data:/data')
    expect(services['worker']?.environment?.['BACKUP_TARGET']).toMatch(/^\/data\//)
    expect(owned).toContain('/data')
  })

  it('gives the key of the backups to the worker alone', () => {
    const having = ours.filter(([, { environment = {} }]) => 'BACKUP_KEY' in environment).map(([name]) => name)
    expect(having).toEqual(['worker'])
  })

  it('keeps what must survive in named volumes', () => {
    const used = Object.values(services).flatMap(({ volumes: mounts = [] }) =>
      mounts.map((mount) => mount.split(':')[0]),
    )
    expect([...new Set(used)].sort()).toEqual(Object.keys(volumes).sort())
  })
})
