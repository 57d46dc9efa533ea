import path from 'node:path'
import { Readable } from 'node:stream'

import { publicTypes } from '@/platform/storage/public-files'
import { s3Client, type FileArea } from '@/platform/storage/s3'

import type { BackupTarget } from './backup-target'
import type { MediaSink, MediaSource } from './media-store'

const library = () => import('@aws-sdk/client-s3')

/** Bytes of a part of an upload. S3 accepts 10,000 parts, so 160 GB in all; two parts at a time are in memory. */
const partSize = 16 * 1024 * 1024

/** Backups in `s3://bucket/prefix`. A multipart upload becomes visible only when it is completed. */
export function bucketTarget(address: string): BackupTarget {
  const { hostname: Bucket, pathname } = new URL(address)
  const prefix = pathname.replace(/^\/+|\/+$/g, '')
  const keyOf = (name: string): string => (prefix === '' ? name : `${prefix}/${name}`)
  return {
    list: async () => {
      const names: string[] = []
      for await (const key of keysIn(Bucket, keyOf(''))) names.push(key.slice(keyOf('').length))
      return names
    },
    write: async (name, bytes) => {
      await upload({ Bucket, Key: keyOf(name), Body: bytes })
      const { HeadObjectCommand } = await library()
      const client = await s3Client()
      const { ContentLength } = await client.send(new HeadObjectCommand({ Bucket, Key: keyOf(name) }))
      return ContentLength ?? 0
    },
    read: async (name) => {
      const object = await openObject(Bucket, keyOf(name))
      if (!object) throw new Error(`There is no ${name} in ${address}`)
      return object.body
    },
    remove: async (name) => {
      const { DeleteObjectCommand } = await library()
      const client = await s3Client()
      await client.send(new DeleteObjectCommand({ Bucket, Key: keyOf(name) }))
    },
  }
}

const areas: readonly FileArea[] = ['public', 'private']

/** The shop's media in their bucket. */
export function bucketMedia(bucket: string): MediaSource & MediaSink {
  return {
    list: async function* () {
      for (const area of areas) yield* keysIn(bucket, `${area}/`)
    },
    open: (name) => openObject(bucket, name),
    write: ({ name }, body) =>
      upload({
        Bucket: bucket,
        Key: name,
        Body: Readable.from(body, { objectMode: false }),
        // A CDN passes on the type of the object.
        ContentType: publicTypes[path.extname(name).toLowerCase()] ?? 'application/octet-stream',
      }),
  }
}

async function* keysIn(bucket: string, prefix: string): AsyncGenerator<string> {
  const { paginateListObjectsV2 } = await library()
  const client = await s3Client()
  for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
    for (const { Key } of page.Contents ?? []) if (Key && !Key.endsWith('/')) yield Key
  }
}

async function openObject(bucket: string, key: string): Promise<{ size: number; body: Readable } | null> {
  try {
    const { GetObjectCommand } = await library()
    const client = await s3Client()
    const { Body, ContentLength } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    if (!(Body instanceof Readable) || ContentLength === undefined) throw new Error(`S3 sent no bytes for ${key}`)
    return { size: ContentLength, body: Body }
  } catch (error) {
    if (error instanceof Error && ['NoSuchKey', 'NotFound'].includes(error.name)) return null
    throw error
  }
}

interface NewObject {
  readonly Bucket: string
  readonly Key: string
  readonly Body: Readable
  readonly ContentType?: string
}

async function upload(params: NewObject): Promise<void> {
  const reasons: unknown[] = []
  params.Body.once('error', (error) => reasons.push(error))
  try {
    const { Upload } = await import('@aws-sdk/lib-storage')
    await new Upload({ client: await s3Client(), params, partSize, queueSize: 2 }).done()
  } catch (error) {
    // Aborting the upload may fail too; the first reason is the useful one.
    throw reasons[0] ?? error
  }
}
