import { eq, sql } from 'drizzle-orm'

import { pages, stores } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import { inEachLocale, type Locale } from '@/shared/locales'

import type { SeedBlock, SeedPage, SeedPictureRef, StoreText } from './data/types'
import { richText } from './rich-text'
import { insert, localized, type Seeder } from './seeder'
import { pictureKey } from './wanted-pictures'

interface PageParts {
  readonly store: string
  readonly pictures: ReadonlyMap<string, string>
  readonly products: ReadonlyMap<string, string>
  /** The wide picture of the home page. */
  readonly heroPicture: string | null
}

function toBlock(
  block: SeedBlock<StoreText>,
  locale: Locale,
  parts: PageParts & { isHome: boolean },
): Record<string, unknown> {
  const say = (text: StoreText): string => localized(text)[locale]
  const link = (cta: { label: StoreText; href: string } | undefined) =>
    cta ? { label: say(cta.label), href: cta.href } : {}
  const pictureOf = ({ picture }: { picture: SeedPictureRef<StoreText> }): string | null =>
    parts.pictures.get(pictureKey(picture.product, picture.view, picture.color)) ?? null
  switch (block.type) {
    case 'hero':
      return {
        eyebrow: say(block.eyebrow),
        heading: say(block.heading),
        text: say(block.text),
        link: link(block.cta),
        picture: parts.isHome ? parts.heroPicture : pictureOf(block),
      }
    case 'categoryGrid':
      return { heading: say(block.heading) }
    case 'productRow':
      return { heading: say(block.heading), products: block.slugs.flatMap((slug) => parts.products.get(slug) ?? []) }
    case 'story':
      return {
        heading: say(block.heading),
        text: richText(block.content, locale),
        link: link(block.cta),
        picture: pictureOf(block),
      }
    case 'richText':
      return { text: richText(block.content, locale) }
    case 'quote':
      return { text: say(block.text), source: say(block.source) }
    case 'featureList':
      return {
        heading: say(block.heading),
        items: block.items.map(({ title, text }) => ({ title: say(title), text: say(text) })),
      }
    case 'faq':
      return {
        heading: say(block.heading),
        items: block.items.map(({ question, answer }) => ({ question: say(question), answer: say(answer) })),
      }
  }
}

export async function seedPages(
  seeder: Seeder,
  parts: PageParts,
  pages: readonly SeedPage<StoreText>[],
): Promise<void> {
  for (const page of pages) {
    await insert(seeder, 'pages', {
      store: parts.store,
      slug: page.slug,
      title: localized(page.title),
      blocks: inEachLocale((locale) =>
        page.blocks.map((block, index) => ({
          id: `${page.slug}-${String(index)}`,
          blockType: block.type,
          ...toBlock(block, locale, { ...parts, isHome: page.slug === 'home' }),
        })),
      ),
      seo: { title: localized(page.seo.title), description: localized(page.seo.description) },
      _status: 'published',
    })
  }
  await linkLegalPages(seeder, parts.store)
}

/** Links the store to its legal pages. Pages belong to a store, so the store is created first. */
async function linkLegalPages({ ctx }: Seeder, store: string): Promise<void> {
  const page = (slug: string) =>
    sql`(select ${pages.id} from ${pages} where ${pages.store} = ${store}::uuid and ${pages.slug} = ${slug})`
  await sqlOf(ctx)
    .update(stores)
    .set({
      termsPage: page('terms'),
      withdrawalPage: page('right-of-withdrawal'),
      privacyPage: page('privacy'),
      imprintPage: page('imprint'),
    })
    .where(eq(stores.id, store))
}
