/** Where the storefront shows things, without locale prefix: the one place to change when its addresses change. */

export function productHref(slug: string): string {
  return `/products/${slug}`
}

export function categoryHref(slug: string): string {
  return `/categories/${slug}`
}

export function pageHref(slug: string): string {
  return `/${slug}`
}
