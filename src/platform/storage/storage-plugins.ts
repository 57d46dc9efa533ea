import { cloudStoragePlugin } from '@payloadcms/plugin-cloud-storage'
import { s3Storage } from '@payloadcms/storage-s3'
import type { Plugin } from 'payload'

import { bucketSettings } from './bucket'
import { fileAdapter } from './file-adapter'
import { publicFileUrl } from './public-file-url'

const megabyte = 1024 * 1024

/**
 * Bytes of the largest upload. One that goes straight to the bucket is fetched to the disk of the server once, to be
 * looked at; one that passes through the server is in its memory.
 */
export const largestUpload = (): number => (bucketSettings() ? 512 : 128) * megabyte

/**
 * Keeps uploads in the bucket, or in MEDIA_DIR when there is none; the fields are the same, so that both kinds of
 * installation have one schema. Pictures pass through the server, which makes their sizes; files of digital products,
 * which may be large, go from the browser straight to the bucket by a signed address.
 */
export function storagePlugins(): Plugin[] {
  const settings = bucketSettings()
  return [
    cloudStoragePlugin({
      alwaysInsertFields: true,
      // Anybody may see them; their own route serves them, or a CDN does: the bucket itself may be closed to the world.
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
    s3Storage({
      enabled: settings !== null,
      bucket: settings?.bucket ?? '',
      config: settings?.config ?? {},
      clientUploads: true,
      alwaysInsertFields: true,
      collections: { files: { prefix: 'private' } },
    }),
  ]
}
