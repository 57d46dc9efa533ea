import { cloudStoragePlugin } from '@payloadcms/plugin-cloud-storage'
import type { Plugin } from 'payload'

import { bucketSettings, type BucketSettings } from './bucket'
import { fileAdapter } from './file-adapter'
import { publicFileUrl } from './public-file-url'

const megabyte = 1024 * 1024

/**
 * Bytes of the largest upload. An upload directly to the bucket is downloaded to the server's disk once, to be checked;
 * an upload through the server is held in memory.
 */
export const largestUpload = (): number => (bucketSettings() ? 512 : 128) * megabyte

/** Of the files of digital products. */
const prefix = 'private'

/** Imported here, so that a server without a bucket does not load Amazon's library when it starts. */
const directUploads =
  ({ bucket, config }: BucketSettings): Plugin =>
  async (payloadConfig) => {
    const { s3Storage } = await import('@payloadcms/storage-s3')
    return s3Storage({
      bucket,
      config,
      clientUploads: true,
      alwaysInsertFields: true,
      collections: { files: { prefix } },
    })(payloadConfig)
  }

/**
 * Stores uploads in the bucket, or in MEDIA_DIR without one; the fields are the same, so both kinds of installation
 * have one schema. Pictures are uploaded through the server, which makes their sizes; files of digital products, which
 * may be large, are uploaded by the browser directly to the bucket with a signed address.
 */
export function storagePlugins(): Plugin[] {
  const settings = bucketSettings()
  return [
    cloudStoragePlugin({
      alwaysInsertFields: true,
      // Public files are served by their own route or a CDN, so the bucket itself need not be public.
      collections: {
        media: {
          adapter: fileAdapter('public'),
          prefix: 'public',
          disablePayloadAccessControl: true,
          generateFileURL: ({ filename }) => publicFileUrl(filename),
        },
        ...(settings ? {} : { files: { adapter: fileAdapter('private') } }),
      },
    }),
    settings
      ? directUploads(settings)
      : // The fields alone.
        cloudStoragePlugin({
          enabled: false,
          alwaysInsertFields: true,
          collections: { files: { adapter: null, prefix } },
        }),
  ]
}
