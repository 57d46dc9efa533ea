import { parse } from '@cdktf/hcl2json'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { envSchema, secretNames } from '@/platform/env'

import { list, read } from './files'

const blocks = z.record(z.string(), z.array(z.record(z.string(), z.unknown())))
const named = z.record(z.string(), blocks)
const module = z.object({
  variable: blocks.optional(),
  output: blocks.optional(),
  resource: named.optional(),
  data: named.optional(),
  terraform: z
    .array(z.object({ required_providers: z.array(z.record(z.string(), z.object({ version: z.string() }))) }))
    .optional(),
})

const files = list('deploy/terraform', '.tf')
const text = files.map(read).join('\n')
const parsed: z.infer<typeof module>[] = []
beforeAll(async () => {
  for (const file of files) parsed.push(module.parse(await parse(file, read(file))))
}, 60_000)

const all = <T>(pick: (file: z.infer<typeof module>) => Record<string, T> | undefined): [string, T][] =>
  parsed.flatMap((file) => Object.entries(pick(file) ?? {}))

/** Addresses of the resources, or of the data sources: `aws_lb.main`. */
const addresses = (of: 'resource' | 'data'): string[] =>
  all((file) => file[of]).flatMap(([type, ones]) => Object.keys(ones).map((name) => `${type}.${name}`))

const mentions = (pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort()

describe('deploy/terraform', () => {
  it('describes every variable and every output', () => {
    for (const [name, [variable]] of all((file) => file.variable)) {
      expect(variable, name).toMatchObject({
        description: expect.any(String) as string,
        type: expect.any(String) as string,
      })
    }
    for (const [name, [output]] of all((file) => file.output)) {
      expect(output, name).toMatchObject({ description: expect.any(String) as string })
    }
  })

  it('uses the variables it declares, and no others', () => {
    const declared = all((file) => file.variable).map(([name]) => name)
    expect(mentions(/\bvar\.(\w+)/g)).toEqual(declared.sort())
  })

  it('refers only to resources and data sources that exist', () => {
    const withoutTexts = new Set(addresses('resource'))
    for (const address of mentions(/(?<![.\w"/-])((?:aws|random)_\w+\.\w+)/g)) {
      if (address.startsWith('aws_') || address.startsWith('random_')) expect(withoutTexts).toContain(address)
    }
    for (const address of mentions(/\bdata\.(\w+\.\w+)/g)) expect(addresses('data')).toContain(address)
  })

  it('gives the app variables that it knows', () => {
    const given = ['services', 'secrets'].flatMap((file) => [
      ...read(`deploy/terraform/${file}.tf`).matchAll(/^\s+([A-Z][A-Z0-9_]+)\s+= /gm),
    ])
    // Node's own, and what the first container writes into its file.
    const others = ['NODE_EXTRA_CA_CERTS']
    expect([...Object.keys(envSchema.shape), ...others]).toEqual(expect.arrayContaining(given.map(([, name]) => name)))
    expect(given.length).toBeGreaterThan(10)
  })

  it('has no place for secrets among the open variables', () => {
    const [refused = ''] = mentions(/setintersection\(keys\(var\.environment\), \[([^\]]*)\]/g)
    const names = [...refused.matchAll(/"(\w+)"/g)].map(([, name]) => name)
    // The app reads the bucket by the role of its task, which has no key.
    const wanted = secretNames.filter((name) => name !== 'S3_ACCESS_KEY_ID')
    expect(names).toEqual(expect.arrayContaining(wanted))
  })

  it('takes exactly one version of each provider', () => {
    const providers = parsed.flatMap(({ terraform = [] }) => terraform.flatMap((each) => each.required_providers))
    for (const provider of providers.flatMap((each) => Object.values(each)))
      expect(provider.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(providers).toHaveLength(1)
  })

  it('closes and encrypts every bucket', () => {
    const resources = new Map(all((file) => file.resource))
    const buckets = Object.keys(resources.get('aws_s3_bucket') ?? {})
    const [closed = ''] = mentions(/buckets = \{(.*)\}/g)
    for (const name of buckets) expect(closed).toContain(`${name} = aws_s3_bucket.${name}`)
    for (const type of [
      'public_access_block',
      'server_side_encryption_configuration',
      'versioning',
      'ownership_controls',
    ]) {
      expect(resources.get(`aws_s3_bucket_${type}`)).toMatchObject({ all: [{ for_each: '${local.buckets}' }] })
    }
  })

  it('lets the panel send files straight to the bucket', () => {
    const rules = new Map(all((file) => file.resource)).get('aws_s3_bucket_cors_configuration')
    const [media] = z.tuple([z.object({ cors_rule: z.unknown() })]).parse(rules?.['media'])
    // What `@payloadcms/storage-s3` sends; browsers request permission for each from the bucket first (CORS preflight).
    expect(media.cors_rule).toMatchObject([
      {
        allowed_methods: ['PUT'],
        allowed_headers: expect.arrayContaining(['content-type', 'if-none-match']) as string[],
      },
    ])
  })

  it('protects what cannot be restored from being destroyed', () => {
    const kept = ['aws_db_instance', 'aws_s3_bucket']
    for (const [type, ones] of all((file) => file.resource)) {
      if (!kept.includes(type)) continue
      for (const [name, [one]] of Object.entries(ones)) {
        expect(one, name).toMatchObject({ lifecycle: [{ prevent_destroy: true }] })
      }
    }
  })

  it('gives no role a right to everything', () => {
    expect(mentions(/actions\s+=\s+(\[.*"\*".*\])/g)).toEqual([])
    // Only the statement that denies unencrypted connections may name all actions.
    expect(mentions(/"(s3:\*|\w+:\*)"/g)).toEqual(['s3:*'])
  })
})
