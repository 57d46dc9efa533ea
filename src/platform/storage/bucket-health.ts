import { storageUp } from '@/platform/metrics/outside'
import { perProcess } from '@/platform/per-process'

import { bucketSettings } from './bucket'
import { clientOf } from './s3'

/**
 * Milliseconds for which an answer of the bucket is reused: probes come every few seconds, and S3 charges for requests.
 */
const freshFor = 15_000

/** Milliseconds that a probe waits for S3. */
const patience = 1500

interface Health {
  isReachable: boolean
  askedAt: number
}

const known = perProcess<{ last: Health | null }>('bucket-health', () => ({ last: null }))

/** Whether the bucket answers (cached for at most 15 seconds); null without a bucket. */
export async function isBucketReachable(): Promise<boolean | null> {
  const settings = bucketSettings()
  if (!settings) return null
  if (known.last && performance.now() - known.last.askedAt < freshFor) return known.last.isReachable
  const isReachable = await probe(settings).then(
    () => true,
    () => false,
  )
  storageUp.set(isReachable ? 1 : 0)
  known.last = { isReachable, askedAt: performance.now() }
  return isReachable
}

async function probe({ bucket, config }: NonNullable<ReturnType<typeof bucketSettings>>): Promise<void> {
  const { HeadBucketCommand } = await import('@aws-sdk/client-s3')
  const client = await clientOf(config)
  await client.send(new HeadBucketCommand({ Bucket: bucket }), { abortSignal: AbortSignal.timeout(patience) })
}
