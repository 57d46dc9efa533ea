import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3'

import { OverloadError } from '@/platform/overload-error'
import { perProcess } from '@/platform/per-process'

import { bucketSettings, s3Connection } from './bucket'

/** `public` files may be read by anyone, `private` ones by buyers and staff. A folder on disk, a prefix in S3. */
export type FileArea = 'public' | 'private'

/** The name of a file in its area. */
export interface FileName {
  readonly filename: string
  /**
   * The file's own folder if a browser uploaded it directly to the bucket; null if it was uploaded through the server.
   */
  readonly folder: string | null
}

/** Amazon's library takes 30 MB and a tenth of a second to load, so it is loaded by the first call that needs it. */
const library = () => import('@aws-sdk/client-s3')

const known = perProcess<{ client: Promise<S3Client> | null }>('s3', () => ({ client: null }))

/** The client of this process. After a failure to load the library or to make the client, the next call tries again. */
export function clientOf(config: S3ClientConfig): Promise<S3Client> {
  known.client ??= makeClient(config).catch((error: unknown) => {
    known.client = null
    throw error
  })
  return known.client
}

async function makeClient(config: S3ClientConfig): Promise<S3Client> {
  const { S3Client } = await library()
  return new S3Client(config)
}

/** A client for other buckets than the shop's own. @throws Error without S3_REGION. */
export async function s3Client(): Promise<S3Client> {
  const config = s3Connection()
  if (!config) throw new Error('S3_REGION is missing: it must name the region of the bucket')
  return clientOf(config)
}

/** @throws Error without a bucket; callers check that first. */
async function ownBucket() {
  const settings = bucketSettings()
  if (!settings) throw new Error('S3_BUCKET is missing: without it files are stored on the disk')
  return { client: await clientOf(settings.config), bucket: settings.bucket, ...(await library()) }
}

const keyOf = (area: FileArea, { filename, folder }: FileName): string =>
  [area, ...(folder === null ? [] : [folder]), filename].join('/')

/** The HTTP status in an error of the S3 client; 500 when S3 did not answer. */
function answeredStatus(error: unknown): number {
  const metadata = error instanceof Error && '$metadata' in error ? error.$metadata : null
  const status =
    typeof metadata === 'object' && metadata && 'httpStatusCode' in metadata ? metadata.httpStatusCode : null
  return typeof status === 'number' ? status : 500
}

export interface StoredFile {
  readonly body: ReadableStream<Uint8Array>
  /** Bytes. */
  readonly size: number
  readonly etag: string
}

/** A file of the bucket; null when it does not exist. @throws OverloadError (503) when S3 does not answer. */
export async function openStoredFile(area: FileArea, filename: string): Promise<StoredFile | null> {
  const { client, bucket, GetObjectCommand } = await ownBucket()
  try {
    const { Body, ContentLength, ETag } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: keyOf(area, { filename, folder: null }) }),
    )
    if (!Body) return null
    return {
      body: Body.transformToWebStream() as ReadableStream<Uint8Array>,
      size: ContentLength ?? 0,
      etag: ETag ?? '',
    }
  } catch (error) {
    if (error instanceof Error && ['NoSuchKey', 'NotFound'].includes(error.name)) return null
    // A refusal of S3 (4xx) means wrong settings; everything else is an outage.
    if (answeredStatus(error) < 500) throw error
    throw new OverloadError('The storage of files does not answer', { cause: error })
  }
}

interface SignedOptions extends FileName {
  readonly from: Date
  readonly seconds: number
  readonly contentType: string
  readonly contentDisposition: string
}

/** An address by which anyone can download the file for `seconds` from `from`; null without S3. */
export async function signedAddress(area: FileArea, options: SignedOptions): Promise<string | null> {
  const settings = bucketSettings()
  if (!settings) return null
  const { GetObjectCommand } = await library()
  const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner')
  const command = new GetObjectCommand({
    Bucket: settings.bucket,
    Key: keyOf(area, options),
    ResponseContentType: options.contentType,
    ResponseContentDisposition: options.contentDisposition,
  })
  return getSignedUrl(await clientOf(settings.config), command, {
    expiresIn: options.seconds,
    signingDate: options.from,
  })
}

interface Put extends FileName {
  readonly data: Buffer
  readonly mimeType: string
}

export async function putStoredFile(area: FileArea, { data, mimeType, ...name }: Put): Promise<void> {
  const { client, bucket, PutObjectCommand } = await ownBucket()
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: keyOf(area, name), Body: data, ContentType: mimeType }))
}

export async function deleteStoredFile(area: FileArea, name: FileName): Promise<void> {
  const { client, bucket, DeleteObjectCommand } = await ownBucket()
  await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: keyOf(area, name) }))
}
