import path from 'node:path'

import type { CollectionConfig, ImageSize } from 'payload'

import { storeAccess } from '@/platform/access'
import { env } from '@/platform/env'
import { storeField } from '@/platform/store-field'

/** Widths in pixels that pages ask for; every size is made once, at upload, so that no page view resizes anything. */
export const mediaWidths = [400, 800, 1200] as const

const sizes: ImageSize[] = [
  ...mediaWidths.map((width): ImageSize => ({
    name: `avif${String(width)}`,
    width,
    withoutEnlargement: true,
    formatOptions: { format: 'avif', options: { quality: 60, effort: 1 } },
  })),
  ...([800] as const).map((width): ImageSize => ({
    name: `webp${String(width)}`,
    width,
    withoutEnlargement: true,
    formatOptions: { format: 'webp', options: { quality: 80, effort: 1 } },
  })),
  {
    name: 'og',
    width: 1200,
    height: 630,
    formatOptions: { format: 'jpeg', options: { quality: 82, mozjpeg: false } },
  },
]

/** Public pictures. Files only a buyer may fetch are in `files`. */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Picture', plural: 'Pictures' },
  admin: { group: 'Content', defaultColumns: ['filename', 'alt', 'updatedAt'] },
  access: {
    ...storeAccess({ read: ['owner', 'manager', 'editor', 'support'], write: ['owner', 'manager', 'editor'] }),
    read: () => true,
  },
  upload: {
    staticDir: path.resolve(env().MEDIA_DIR, 'public'),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    focalPoint: true,
    crop: true,
    imageSizes: sizes,
    formatOptions: { format: 'webp', options: { quality: 86, effort: 1 } },
    resizeOptions: { width: 2400, withoutEnlargement: true },
    adminThumbnail: 'avif400',
    pasteURL: false,
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Cache-Control', 'public, max-age=31536000, immutable')
      headers.set('X-Content-Type-Options', 'nosniff')
      return headers
    },
  },
  fields: [
    storeField(),
    {
      name: 'alt',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 300,
      admin: { description: 'What the picture shows, for people who cannot see it.' },
    },
  ],
}
