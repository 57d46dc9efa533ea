import { z } from 'zod'

import type { PictureView } from './picture'
import { toRichText, type RichText } from './rich-text'

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '')
const id = z
  .union([z.string(), z.object({ id: z.string() }).transform((doc) => doc.id)])
  .nullish()
  .catch(null)
const link = z
  .object({ label: text, href: text })
  .nullish()
  .transform((value) => (value && value.label !== '' && value.href !== '' ? value : null))
const document = z.unknown().transform((value): RichText | null => toRichText(value))

/** The stored blocks: pictures and products by id. Anything else in the stored document is ignored. */
const storedBlock = z.discriminatedUnion('blockType', [
  z.object({ blockType: z.literal('hero'), eyebrow: text, heading: text, text, link, picture: id }),
  z.object({ blockType: z.literal('categoryGrid'), heading: text }),
  z.object({
    blockType: z.literal('productRow'),
    heading: text,
    text,
    products: z
      .array(id)
      .nullish()
      .transform((ids) => (ids ?? []).filter((each) => typeof each === 'string')),
    link,
  }),
  z.object({ blockType: z.literal('story'), heading: text, text: document, link, picture: id }),
  z.object({ blockType: z.literal('richText'), text: document }),
  z.object({ blockType: z.literal('quote'), text, source: text }),
  z.object({
    blockType: z.literal('featureList'),
    heading: text,
    items: z
      .array(z.object({ title: text, text }))
      .nullish()
      .transform((items) => items ?? []),
  }),
  z.object({
    blockType: z.literal('faq'),
    heading: text,
    items: z
      .array(z.object({ question: text, answer: text }))
      .nullish()
      .transform((items) => items ?? []),
  }),
])

type StoredBlock = z.output<typeof storedBlock>

type WithPicture<B> = B extends { blockType: 'hero' | 'story' }
  ? Omit<B, 'picture'> & { readonly picture: PictureView | null }
  : B

/** A block of a page with its pictures; products stay ids, because the catalog renders them. */
export type PageBlock = WithPicture<StoredBlock>

/** The valid blocks of a stored page; an invalid block is left out, so that the page still renders. */
export function parseBlocks(value: unknown): StoredBlock[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((each) => {
    const parsed = storedBlock.safeParse(each)
    return parsed.success ? [parsed.data] : []
  })
}

const pictureIdOf = (block: StoredBlock): string | null =>
  block.blockType === 'hero' || block.blockType === 'story' ? (block.picture ?? null) : null

export const pictureIds = (blocks: readonly StoredBlock[]): string[] =>
  blocks.flatMap((block) => pictureIdOf(block) ?? [])

export const withPictures = (blocks: readonly StoredBlock[], pictures: ReadonlyMap<string, PictureView>): PageBlock[] =>
  blocks.map((block): PageBlock => {
    const picture = pictures.get(pictureIdOf(block) ?? '') ?? null
    return block.blockType === 'hero' || block.blockType === 'story' ? { ...block, picture } : block
  })
