import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { envSchema, secretNames } from '@/platform/env'

import { list, read, readYaml } from './files'

const chart = 'deploy/helm/flow-masters'
type Values = Record<string, unknown>
const values = z.record(z.string(), z.unknown())
const readValues = (file: string): Values => values.parse(readYaml(`${chart}/${file}`))

const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Values over the chart's own, as Helm merges them: maps key by key, everything else replaced. */
function over(base: Values, change: Values): Values {
  const merged = { ...base }
  for (const [key, value] of Object.entries(change)) {
    const below = merged[key]
    merged[key] = isMap(below) && isMap(value) ? over(below, value) : value
  }
  return merged
}

const schema = values.parse(JSON.parse(read(`${chart}/values.schema.json`)))
const isValid = new Ajv({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictTypes: false,
  allowMatchingProperties: true,
}).compile(schema)
const defaults = readValues('values.yaml')
const least = readValues('ci/default-values.yaml')
const withLeast = (change: Values): Values => over(over(defaults, least), change)

const templates = list(`${chart}/templates`, '.yaml')
const source = [...templates, `${chart}/templates/_helpers.tpl`, `${chart}/templates/NOTES.txt`].map(read).join('\n')

describe('the chart', () => {
  it.each(list(`${chart}/ci`, '.yaml'))('accepts %s', (file) => {
    isValid(over(defaults, values.parse(readYaml(file))))
    expect(isValid.errors ?? []).toEqual([])
  })

  it('asks for the public address', () => {
    expect(isValid(defaults)).toBe(false)
  })

  it.each([
    ['a secret among the variables', { config: { PAYLOAD_SECRET: 'in the open' } }],
    ['an unknown value', { replicas: 3 }],
    ['an image tag that can move', { image: { tag: 'latest' } }],
    ['an invalid digest', { image: { digest: 'sha256:abc' } }],
    ['a Secret without the database', { existingSecret: { keys: ['PAYLOAD_SECRET'] } }],
    ['a web pod without the database', { existingSecret: { workerKeys: ['DATABASE_URL'] } }],
    ['draining longer than the app does', { drainSeconds: 60 }],
    ['no worker where one is required', { worker: { replicas: 0 } }],
    ['an ingress without hosts', { ingress: { enabled: true } }],
  ])('refuses %s', (_, change) => {
    expect(isValid(withLeast(change))).toBe(false)
  })

  it('has no place for secrets among the variables', () => {
    for (const name of secretNames) expect(isValid(withLeast({ config: { [name]: 'in the open' } })), name).toBe(false)
  })

  it('reads only values that exist', () => {
    const read = [...source.matchAll(/\.Values((?:\.\w+)+)/g)].map((match) => (match[1] ?? '').slice(1))
    for (const path of new Set(read)) {
      // The operator chooses the app's variables.
      if (path.startsWith('config.')) continue
      const parts = path.split('.')
      const found = parts.reduce<unknown>((value, part) => (isMap(value) ? value[part] : undefined), defaults)
      expect(found, path).toBeDefined()
    }
  })

  it('makes no Secret', () => {
    expect(source).not.toMatch(/^kind: Secret$/m)
  })

  it('decides in one place which pod gets which key of the Secret', () => {
    expect(source.match(/range [^}]*existingSecret\.keys/g)).toHaveLength(1)
    expect(source.match(/existingSecret\.workerKeys/g)).toHaveLength(1)
    // Both uses of keys, as files and as variables, take them from that one helper.
    expect(source.match(/secretName:/g)).toHaveLength(1)
    expect(source.match(/range include "flow-masters\.secretKeys"/g)).toHaveLength(2)
  })

  it('keeps the key of the backups from web pods', () => {
    expect(defaults).toMatchObject({ existingSecret: { workerKeys: ['BACKUP_KEY'] } })
    expect(Object.keys(envSchema.shape)).toContain('BACKUP_KEY')
  })

  it('mounts no token of the cluster in any pod', () => {
    for (const file of templates) {
      const text = read(file)
      if (/^kind: (Job|ServiceAccount)$/m.test(text)) expect(text).toContain('automountServiceAccountToken: false')
    }
    expect(read(`${chart}/templates/_helpers.tpl`)).toContain('automountServiceAccountToken: false')
  })

  it('runs as the image does', () => {
    expect(defaults).toMatchObject({
      podSecurityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      },
    })
  })
})
