import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import type * as Bucket from './bucket'

const keys = { S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' }

/** The module, imported with these variables. */
async function withEnv(variables: Record<string, string>): Promise<typeof Bucket> {
  for (const [name, value] of Object.entries({ ...keys, ...variables })) vi.stubEnv(name, value)
  return import('./bucket')
}

beforeEach(() => {
  vi.resetModules()
  for (const name of ['S3_BUCKET', 'S3_REGION', 'S3_ENDPOINT', 'S3_PUBLIC_URL']) vi.stubEnv(name, '')
  vi.stubEnv('OFFLINE', '1')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the origin of the bucket', () => {
  test.each([
    ['of Amazon', { S3_BUCKET: 'shop-media', S3_REGION: 'eu-central-1' }],
    ['of Amazon’s first region', { S3_BUCKET: 'shop-media', S3_REGION: 'us-east-1' }],
    ['of Amazon in China', { S3_BUCKET: 'shop-media', S3_REGION: 'cn-north-1' }],
    ['of Amazon for governments', { S3_BUCKET: 'shop-media', S3_REGION: 'us-gov-west-1' }],
    ['with dots in its name', { S3_BUCKET: 'media.shop.example', S3_REGION: 'eu-central-1' }],
    ['of another server', { S3_BUCKET: 'media', S3_REGION: 'auto', S3_ENDPOINT: 'https://storage.example' }],
    ['on another port', { S3_BUCKET: 'media', S3_REGION: 'us-east-1', S3_ENDPOINT: 'http://s3.localhost:8333' }],
    ['below a path', { S3_BUCKET: 'media', S3_REGION: 'us-east-1', S3_ENDPOINT: 'https://storage.example:443/s3/' }],
  ])('%s is that of signed addresses', async (_name, variables) => {
    const { bucketOrigin, bucketSettings } = await withEnv(variables)
    const settings = bucketSettings()
    const command = new GetObjectCommand({ Bucket: settings?.bucket, Key: 'private/book.pdf' })
    const address = await getSignedUrl(new S3Client(settings?.config ?? {}), command)
    expect(bucketOrigin()).toBe(new URL(address).origin)
  })

  test('is none without a bucket', async () => {
    const { bucketOrigin } = await withEnv({ S3_REGION: 'eu-central-1' })
    expect(bucketOrigin()).toBeNull()
  })
})
