/**
 * Smoke test of a new installation, over HTTP alone: its owner signs in, sets the store up and adds a product; a guest
 * buys it. Needs Node 20 or later and nothing else.
 *
 *   node deploy/container/smoke.mjs http://localhost:3000 owner@shop.example PASSWORD
 */
const [base, email, password] = process.argv.slice(2)
if (!base || !email || !password) throw new Error('Usage: node smoke.mjs ADDRESS EMAIL PASSWORD')

const { origin } = new URL(base)
let cookies = ''

async function call(method, path, body) {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: { origin, cookie: cookies, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`)
  const set = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  if (set.length > 0) cookies = set.join('; ')
  return /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text
}

const say = (text) => process.stdout.write(`  ${text}\n`)

const { status } = await call('GET', '/api/health/ready')
say(`ready: ${status}`)
await call('GET', '/admin/login')
await call('POST', '/api/staff/login', { email, password })
const { docs: stores } = await call('GET', '/api/stores?limit=1&depth=0')
const [store] = stores
if (!store) throw new Error('The owner sees no store')
const currency = store.defaultCurrency
await call('PATCH', `/api/stores/${store.id}`, {
  shippingMethods: [
    { code: 'standard', name: 'Standard', countries: [], minDays: 2, maxDays: 4, rates: [{ currency, amount: 490 }] },
  ],
  manualPayments: [{ code: 'bank-transfer', name: 'Bank transfer', instructions: 'Within a week, please.' }],
})
const run = Date.now().toString(36)
const { doc: product } = await call('POST', '/api/products', {
  store: store.id,
  title: 'Smoke test notebook',
  slug: `smoke-${run}`,
  kind: 'physical',
  _status: 'published',
})
const sku = `SMOKE-${run}`.toUpperCase()
await call('POST', '/api/variants', {
  store: store.id,
  product: product.id,
  sku,
  optionValues: {},
  prices: [{ currency, amount: 1200 }],
  isActive: true,
})
say('the owner signed in, set up delivery and payment, and added a product')

cookies = ''
const page = await call('GET', `/products/smoke-${run}`)
if (!page.includes('Smoke test notebook')) throw new Error('The product is not on its page')
const start = await call('GET', '/')
if (!start.includes('Smoke test notebook')) throw new Error('The product is not on the start page')
const api = '/api/storefront/v1'
const { token } = await call('POST', `${api}/carts`, {})
await call('POST', `${api}/carts/${token}/lines`, { sku, quantity: 2 })
const shipping = {
  name: 'Ada Lovelace',
  line1: '1 Main Street',
  city: 'Springfield',
  region: 'IL',
  postalCode: '62701',
  country: 'US',
}
const cart = await call('PUT', `${api}/carts/${token}/addresses`, { email: 'ada@example.com', shipping })
const { order } = await call('POST', `${api}/carts/${token}/checkout`, {
  payment: { provider: 'manual' },
  expectedTotal: cart.quote.total,
})
await call('GET', `${api}/orders/${order.token}`)
say(`a guest placed order ${order.number} for ${order.total.amount} ${order.total.currency} (minor units)`)
