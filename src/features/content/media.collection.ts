import type { CollectionConfig, ImageSize } from 'payload'

import { timestampFields } from '@/features/stores/time-fields'
import { storeAccess } from '@/platform/access'
import { cacheTags } from '@/platform/cache'
import { invalidationHooks } from '@/platform/invalidation-hooks'
import { uploadDir } from '@/platform/storage/upload-dir'
import { unusedFilesHooks } from '@/platform/storage/unused-files'
import { storeField } from '@/platform/store-field'

import { bringStoredPicture } from './bring-stored-picture'
import { checkPicture, keptSize } from './check-picture'
import { whereUsedField } from './where-used-field'
import { navigationGroup } from '@/platform/panel-groups'
import { contentPanel } from './panel-texts'

/**
 * Every size is made once, at upload, so that no page view resizes anything. Sizes wider than the original are left
 * out, so the work is bounded by the size that `checkPicture` allows. The small picture of lines and the preview are
 * cropped around the focal point. Browsers without AVIF, and the full view of a picture, get the original as WebP.
 */
const sizes: ImageSize[] = [
  ...[400, 800, 1200, 1600].map((width): ImageSize => ({
    name: `avif${String(width)}`,
    width,
    fit: 'inside',
    formatOptions: { format: 'avif', options: { quality: 60, effort: 1 } },
  })),
  // For the lines of carts, orders and mails, 80 pixels wide. JPEG, because some mail programs support neither AVIF nor
  // WebP.
  {
    name: 'thumb',
    width: 240,
    height: 300,
    withoutEnlargement: true,
    formatOptions: { format: 'jpeg', options: { quality: 80 } },
  },
  {
    name: 'og',
    width: 1200,
    height: 630,
    withoutEnlargement: true,
    formatOptions: { format: 'jpeg', options: { quality: 82 } },
  },
]

/**
 * Pictures whose files are public and have their own route. Their documents, which list the uploads of every store, are
 * for staff only. Files that only buyers may download are in `files`.
 */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: contentPanel.label('media.one'), plural: contentPanel.label('media.many') },
  admin: {
    group: navigationGroup('content'),
    description: contentPanel.label('media.description'),
    defaultColumns: ['filename', 'alt', 'updatedAt'],
  },
  access: storeAccess({ read: ['owner', 'manager', 'editor', 'support'], write: ['owner', 'manager', 'editor'] }),
  // The tag of the listing covers cards, products and categories.
  hooks: {
    ...invalidationHooks((store) => [cacheTags.media(store), cacheTags.listing(store)]),
    ...unusedFilesHooks('public'),
    beforeOperation: [bringStoredPicture, checkPicture],
  },
  // A picture can be used in many places, so copies are useless.
  disableDuplicate: true,
  // The hook that stores the files needs their names, whatever a request selects.
  forceSelect: { filename: true, mimeType: true, sizes: true },
  upload: {
    staticDir: uploadDir,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    focalPoint: true,
    crop: true,
    imageSizes: sizes,
    formatOptions: { format: 'webp', options: { quality: 86, effort: 0 } },
    resizeOptions: keptSize,
    adminThumbnail: 'avif400',
    pasteURL: false,
  },
  fields: [
    storeField(),
    {
      name: 'alt',
      label: contentPanel.label('media.alt.label'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 300,
      admin: { description: contentPanel.label('media.alt.description') },
    },
    whereUsedField,
    ...timestampFields,
  ],
}
