import type { CollectionConfig } from 'payload'

import { whereUsedField } from '@/features/content/where-used-field'
import { storeAccess } from '@/platform/access'
import { uploadDir } from '@/platform/storage/upload-dir'
import { unusedFilesHooks } from '@/platform/storage/unused-files'
import { storeField } from '@/platform/store-field'

import { checkDownload, dropRefused } from './check-download'

/** Files of digital products. Only staff can open them; buyers download them by an expiring link. */
export const Files: CollectionConfig = {
  slug: 'files',
  labels: { singular: 'Download', plural: 'Downloads' },
  admin: {
    group: 'Catalog',
    description: 'What buyers of digital products get. Only they can open these files.',
    useAsTitle: 'title',
    defaultColumns: ['title', 'filename', 'filesize'],
  },
  access: storeAccess({ read: ['owner', 'manager', 'editor'], write: ['owner', 'manager', 'editor'] }),
  hooks: {
    beforeOperation: [checkDownload],
    ...unusedFilesHooks('private'),
    afterError: [dropRefused],
  },
  disableDuplicate: true,
  forceSelect: { filename: true, mimeType: true, _objectKey: true },
  upload: {
    staticDir: uploadDir,
    mimeTypes: ['application/pdf', 'application/zip', 'application/epub+zip', 'audio/*', 'video/mp4'],
    pasteURL: false,
    crop: false,
    focalPoint: false,
  },
  fields: [
    storeField(),
    {
      name: 'title',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 160,
      admin: { description: 'What the buyer reads on the download button.' },
    },
    {
      name: 'optionValue',
      type: 'text',
      maxLength: 80,
      admin: {
        description: 'Only for buyers of one option value, written as language:de. Empty: for buyers of every variant.',
      },
      validate: (value: unknown) =>
        value == null ||
        value === '' ||
        (typeof value === 'string' && /^[a-z0-9-]+:[a-z0-9-]+$/.test(value)) ||
        'Enter the codes of an option and of its value, such as language:de.',
    },
    whereUsedField,
  ],
}
