export const linkHint = 'A path of this shop such as /categories/paper, or an https:// address.'

/**
 * Whether a link may lead there: to a page of the shop, another site, a mail or a call. Neither scripts nor addresses that
 * leave the shop by looking like a path, such as `//evil.example`.
 */
export const isSafeAddress = (address: string): boolean =>
  /^(https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i.test(address) && !/\s/.test(address)

export const validLink = (value: unknown): true | string =>
  value == null ||
  value === '' ||
  (typeof value === 'string' && isSafeAddress(value)) ||
  'Start with / for a page of this shop, or with https://, mailto: or tel:.'
