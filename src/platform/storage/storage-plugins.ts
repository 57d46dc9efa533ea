import { s3Storage } from '@payloadcms/storage-s3'
import type { Plugin } from 'payload'

import { publicFileUrl } from './public-file-url'
import { bucketSettings } from './bucket'

const megabyte = 1024 * 1024

/**
 * Bytes of the largest upload. One that goes straight to the bucket is fetched to the disk of the server once, to be
 * looked at; one that passes through the server is in its memory.
 */
export const largestUpload = (): number => (bucketSettings() ? 512 : 128) * megabyte

/**
 * Keeps uploads in the bucket. Without one they stay in MEDIA_DIR; the fields are there all the same, so that both kinds
 * of installation have one schema. Pictures pass through the server, which makes their sizes; files of digital products,
 * which may be large, go from the browser straight to the bucket by a signed address.
 */
export function storagePlugins(): Plugin[] {
  const settings = bucketSettings()
  const common = {
    enabled: settings !== null,
    alwaysInsertFields: true,
    bucket: settings?.bucket ?? '',
    config: settings?.config ?? {},
  }
  return [
    s3Storage({
      ...common,
      // Anybody may see them; their own route serves them, or a CDN does: the bucket itself may be closed to the world.
      collections: {
        media: {
          prefix: 'public',
          disablePayloadAccessControl: true,
          generateFileURL: ({ filename }) => publicFileUrl(filename),
        },
      },
    }),
    s3Storage({ ...common, clientUploads: true, collections: { files: { prefix: 'private' } } }),
  ]
}
