export const linkHint = 'A path of this shop such as /categories/paper, or an https:// address.'

/** Neither scripts nor addresses that leave the shop by looking like a path, such as `//evil.example`. */
export const validLink = (value: unknown): true | string =>
  value == null ||
  value === '' ||
  (typeof value === 'string' && /^(\/(?![/\\])|https:\/\/|mailto:|#)/.test(value)) ||
  'Start with / for a page of this shop, or with https://.'
