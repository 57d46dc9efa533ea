import type { Context } from '@/platform/context'

import { unique } from './unique'

export const pdf = (text: string, name = unique('book')) => {
  const data = Buffer.from(`%PDF-1.4 ${text} xref %%EOF`)
  return { name: `${name}.pdf`, data, mimetype: 'application/pdf', size: data.length }
}

/** A file of digital products, for buyers of one option value if one is given; returns its id. */
export async function createFile(ctx: Context, title: string, optionValue?: string): Promise<string> {
  const data = { store: ctx.store.id, title, ...(optionValue === undefined ? {} : { optionValue }) }
  return (await ctx.payload.create({ collection: 'files', locale: 'en', data, file: pdf(title) })).id
}
