import type { CollectionConfig, PayloadRequest } from 'payload'

import { whereUsedField } from '@/features/content/where-used-field'
import { storeAccess } from '@/platform/access'
import { uploadDir } from '@/platform/storage/upload-dir'
import { unusedFilesHooks } from '@/platform/storage/unused-files'
import { storeField } from '@/platform/store-field'

import { checkDownload, dropRefused } from './check-download'
import { navigationGroup } from '@/platform/panel-groups'
import { catalogPanel } from './panel-texts'

/** Files of digital products. Only staff can open them; buyers download them by an expiring link. */
export const Files: CollectionConfig = {
  slug: 'files',
  labels: { singular: catalogPanel.label('files.one'), plural: catalogPanel.label('files.many') },
  admin: {
    group: navigationGroup('catalog'),
    description: catalogPanel.label('files.description'),
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
      label: catalogPanel.label('files.title.label'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 160,
      admin: { description: catalogPanel.label('files.title.description') },
    },
    {
      name: 'optionValue',
      label: catalogPanel.label('files.optionValue.label'),
      type: 'text',
      maxLength: 80,
      admin: {
        description: catalogPanel.label('files.optionValue.description'),
      },
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        value == null ||
        value === '' ||
        (typeof value === 'string' && /^[a-z0-9-]+:[a-z0-9-]+$/.test(value)) ||
        catalogPanel.for(req)('files.optionValue.refused'),
    },
    whereUsedField,
  ],
}
