import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { z } from 'zod'

import { readEnv } from '@/platform/env'

import { list } from './files'

const root = join(import.meta.dirname, '../..')
const chart = 'deploy/helm/flow-masters'
const helm = (...args: string[]) => spawnSync('helm', args, { cwd: root, encoding: 'utf8' })

const labels = z.record(z.string(), z.string())
const pod = z.object({
  metadata: z.object({ labels }),
  spec: z.object({
    automountServiceAccountToken: z.literal(false),
    terminationGracePeriodSeconds: z.number().optional(),
    containers: z.tuple([
      z.object({
        image: z.string(),
        args: z.array(z.string()),
        env: z.array(z.object({ name: z.string(), value: z.string() })),
        volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() })),
        securityContext: z.object({ readOnlyRootFilesystem: z.literal(true) }),
      }),
    ]),
    volumes: z.array(
      z.object({
        name: z.string(),
        secret: z.object({ items: z.array(z.object({ key: z.string(), path: z.string() })) }).optional(),
      }),
    ),
  }),
})
const manifest = z.object({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.object({ name: z.string().max(63), labels }),
  spec: z.record(z.string(), z.unknown()).optional(),
})
const withPods = z.object({ template: pod, selector: z.object({ matchLabels: labels }).optional() })

/** Values in place of the Secret's. */
const secrets: Record<string, string> = {
  DATABASE_URL: 'postgres://shop@db/shop',
  REDIS_URL: 'redis://redis',
  SMTP_URL: 'smtp://mail',
  STRIPE_SECRET_KEY: 'sk_live_1',
  STRIPE_WEBHOOK_SECRET: 'whsec_1',
}

/** The variables of a container as the app sees them, with secrets instead of their files. */
function seenBy(env: { name: string; value: string }[]): Record<string, string> {
  const seen: Record<string, string> = { NODE_ENV: 'production', STRIPE_PUBLISHABLE_KEY: 'pk_live_1' }
  for (const { name, value } of env) {
    const secret = /^\/run\/secrets\/flow-masters\/(.*)$/.exec(value)?.[1]
    if (secret === undefined) seen[name] = value
    else seen[secret] = secrets[secret] ?? 'a-secret-of-more-than-32-characters'
  }
  if (!('STRIPE_SECRET_KEY' in seen)) delete seen['STRIPE_PUBLISHABLE_KEY']
  return seen
}

// Helm is not an npm package, so the test is skipped unless it is installed, as on GitHub's machines.
describe.skipIf(helm('version', '--short').status !== 0).each(list(`${chart}/ci`, '.yaml'))(
  'the chart with %s',
  (file) => {
    const { stdout, stderr, status } = helm('template', 'shop', chart, '--values', file)
    const parsed = status === 0 ? [...parseAllDocuments(stdout)] : []
    const documents = parsed.map((each) => z.unknown().parse(each.toJS()))
    const manifests = documents.filter((each) => each !== null).map((each) => manifest.parse(each))
    const workloads = manifests
      .filter(({ kind }) => ['Deployment', 'Job'].includes(kind))
      .map(({ spec }) => withPods.parse(spec))

    it('renders', () => {
      expect(status, stderr).toBe(0)
      expect(manifests.map(({ kind }) => kind)).toContain('Deployment')
    })

    it('is YAML without errors, such as a duplicate key', () => {
      expect(parsed.flatMap(({ errors }) => errors.map(String))).toEqual([])
    })

    it('gives every object a name of its own', () => {
      const names = manifests.map(({ kind, metadata }) => `${kind}/${metadata.name}`)
      expect(names).toEqual([...new Set(names)])
    })

    it('starts every container with variables that the app accepts', () => {
      for (const { template } of workloads) {
        const [{ args, env }] = template.spec.containers
        expect(() => readEnv(seenBy(env)), args[0]).not.toThrow()
        expect(env.map(({ name }) => name)).toEqual([...new Set(env.map(({ name }) => name))])
      }
    })

    it('gives every container the secrets of its variables, and the key of the backups only to those that take them', () => {
      for (const { template } of workloads) {
        const [{ args, env }] = template.spec.containers
        const items = template.spec.volumes.flatMap(({ secret }) => secret?.items ?? [])
        const files = env.map(({ value }) => /^\/run\/secrets\/flow-masters\/(.*)$/.exec(value)?.[1])
        expect(items.map(({ path }) => path).sort(), args[0]).toEqual(files.filter((each) => each !== undefined).sort())
        const takesBackups = env.some(({ name }) => name === 'BACKUP_SCHEDULE')
        expect(
          items.some(({ key }) => key === 'BACKUP_KEY'),
          args[0],
        ).toBe(takesBackups)
      }
    })

    it('mounts only volumes that exist', () => {
      for (const { template } of workloads) {
        const [{ volumeMounts }] = template.spec.containers
        expect(template.spec.volumes.map(({ name }) => name).sort()).toEqual(
          volumeMounts.map(({ name }) => name).sort(),
        )
      }
    })

    it('selects the pods that it makes', () => {
      for (const { template, selector } of workloads)
        if (selector) expect(template.metadata.labels).toMatchObject(selector.matchLabels)
    })
  },
)
