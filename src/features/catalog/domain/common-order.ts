/** Codes in the order that so many products give them. */
export interface GivenOrder {
  readonly codes: readonly string[]
  readonly products: number
}

/** How many products put `a` before `b`, less those that put it after. */
type Lead = (a: string, b: string) => number

/**
 * One order for codes that each product orders by itself: S, M, L here and M, XL there are S, M, L, XL. Of two codes the
 * one comes first that more products put first. Where the products do not compare them, the one that more products have,
 * and then the alphabet, decides, so that the answer does not depend on the order of the question.
 */
export function commonOrder(orders: readonly GivenOrder[]): string[] {
  const lead = leadOf(orders)
  const products = new Map<string, number>()
  for (const order of orders) {
    for (const code of order.codes) products.set(code, (products.get(code) ?? 0) + order.products)
  }
  const left = [...products.keys()].toSorted(
    (a, b) => (products.get(b) ?? 0) - (products.get(a) ?? 0) || (a < b ? -1 : 1),
  )
  const behind = new Map(left.map((code) => [code, left.filter((other) => lead(other, code) > 0).length]))
  const placed: string[] = []
  while (left.length > 0) {
    const fewest = Math.min(...left.map((code) => behind.get(code) ?? 0))
    const [code = ''] = left.splice(
      left.findIndex((each) => behind.get(each) === fewest),
      1,
    )
    placed.push(code)
    for (const other of left) if (lead(code, other) > 0) behind.set(other, (behind.get(other) ?? 0) - 1)
  }
  return placed
}

function leadOf(orders: readonly GivenOrder[]): Lead {
  const leads = new Map<string, number>()
  const add = (a: string, b: string, by: number) => leads.set(`${a} ${b}`, (leads.get(`${a} ${b}`) ?? 0) + by)
  for (const { codes, products } of orders) {
    codes.forEach((code, index) => {
      for (const later of codes.slice(index + 1)) {
        add(code, later, products)
        add(later, code, -products)
      }
    })
  }
  return (a, b) => leads.get(`${a} ${b}`) ?? 0
}
