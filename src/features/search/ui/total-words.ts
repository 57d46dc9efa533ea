/** Up to so many products a list says how many it has. */
const mostCounted = 10_000

/** A list's total for its texts: exact up to 10,000, and then "10,000+". */
export const totalWords = (total: number): { readonly count: number; readonly many: 'yes' | 'no' } => ({
  count: Math.min(total, mostCounted),
  many: total > mostCounted ? 'yes' : 'no',
})
