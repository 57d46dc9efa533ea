import { listPageTexts } from '@/features/content/page-texts.queries'
import type { Context } from '@/platform/context'

import { matchingPages } from '../domain/listing/matching-pages'

/** A content page that a search finds, such as one about delivery. */
export interface PageFind {
  readonly title: string
  /** Without the language's prefix. */
  readonly path: string
}

const most = 3

/** The content pages that have all words of a search in their title or description, the best first. */
export async function findPages(ctx: Context, q: string): Promise<PageFind[]> {
  const found = matchingPages(await listPageTexts(ctx), q)
  return found.slice(0, most).map(({ slug, title }) => ({ title, path: `/${slug}` }))
}
