import { remembered } from '@/platform/cache'
import { storageUp } from '@/platform/metrics/outside'

import { bucketSettings, type BucketSettings } from './bucket'
import { clientOf } from './s3'

/** Seconds for which an answer of the bucket is reused: probes come every few seconds, and S3 charges for requests. */
const freshFor = 15

/** Milliseconds that a probe waits for S3. */
const patience = 1500

/** Whether the bucket answers (cached for at most 15 seconds); null without a bucket. */
export async function isBucketReachable(): Promise<boolean | null> {
  const settings = bucketSettings()
  return settings && remembered('bucket-health', { tags: [], seconds: freshFor }, () => askBucket(settings))
}

async function askBucket(settings: BucketSettings): Promise<boolean> {
  const isReachable = await probe(settings).then(
    () => true,
    () => false,
  )
  storageUp.set(isReachable ? 1 : 0)
  return isReachable
}

async function probe({ bucket, config }: BucketSettings): Promise<void> {
  const { HeadBucketCommand } = await import('@aws-sdk/client-s3')
  const client = await clientOf(config)
  await client.send(new HeadBucketCommand({ Bucket: bucket }), { abortSignal: AbortSignal.timeout(patience) })
}
