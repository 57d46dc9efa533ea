import type { S3ClientConfig } from '@aws-sdk/client-s3'

import { env } from '@/platform/env'

export interface BucketSettings {
  readonly bucket: string
  readonly config: S3ClientConfig
}

/** The bucket and how to reach it; null without S3_BUCKET, when files lie in MEDIA_DIR. */
export function bucketSettings(): BucketSettings | null {
  const { S3_BUCKET } = env()
  const config = s3Connection()
  return S3_BUCKET && config ? { bucket: S3_BUCKET, config } : null
}

/** How to reach S3, whichever bucket; null without S3_REGION. */
export function s3Connection(): S3ClientConfig | null {
  const { S3_REGION, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env()
  if (!S3_REGION) return null
  return {
    region: S3_REGION,
    // Without keys the client uses the role of the machine.
    ...(S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY
      ? { credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY } }
      : {}),
    // Servers other than Amazon's expect the bucket in the path, and not all support the newest checksums.
    ...(S3_ENDPOINT
      ? { endpoint: S3_ENDPOINT, forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' as const }
      : {}),
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 3000, requestTimeout: 30_000 },
  }
}

/**
 * The origin of the addresses that are signed for the bucket; null without a bucket. Computed by the rules of the S3
 * client but without loading it, because every page's policy needs the origin.
 */
export function bucketOrigin(): string | null {
  const settings = bucketSettings()
  if (!settings) return null
  const { S3_ENDPOINT, S3_REGION = '' } = env()
  if (S3_ENDPOINT) return new URL(S3_ENDPOINT).origin
  const host = `s3.${S3_REGION}.amazonaws.com${S3_REGION.startsWith('cn-') ? '.cn' : ''}`
  // Amazon's wildcard certificate covers one label, so a bucket with dots in its name is addressed by path.
  return settings.bucket.includes('.') ? `https://${host}` : `https://${settings.bucket}.${host}`
}
