import type { TextField } from 'payload'

import { slugify } from '@/shared/slugify'

/** The last part of a document's address, made from `source` until an editor writes one. Unique per store by an index. */
export function slugField(source: string): TextField {
  return {
    name: 'slug',
    type: 'text',
    required: true,
    index: true,
    maxLength: 120,
    admin: { position: 'sidebar', description: 'Last part of the address. Made from the title when left empty.' },
    hooks: {
      beforeValidate: [
        ({ data, originalDoc, value }) => {
          const written: unknown = value ?? (originalDoc as { slug?: unknown } | undefined)?.slug
          if (typeof written === 'string' && written.trim() !== '') return slugify(written)
          const title: unknown = (data as Record<string, unknown> | undefined)?.[source]
          return typeof title === 'string' ? slugify(title) : written
        },
      ],
    },
  }
}
