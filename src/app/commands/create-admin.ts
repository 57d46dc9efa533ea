import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'

import type { SystemContext } from '@/platform/context'
import type { Store } from '@/platform/payload-types'
import { systemContext } from '@/platform/request-context'
import { isCurrencyCode, type CurrencyCode } from '@/shared/currencies'
import { isLocale, locales, type Locale } from '@/shared/locales'

const usage = `Usage: npm run create-admin -- --email you@shop.example --name "Your Name"
Without a store, it also creates the first one: --store "My shop" [--currency EUR] [--language de]
`

/**
 * `npm run create-admin -- --email you@shop.example --name "Your Name"`: creates an owner of all stores. Prints a
 * generated password, to be changed in the panel; a password on the command line would stay in the shell's history.
 * With `--store` it creates the first store, whose shipping, taxes and payments are then set up in the panel.
 */
export async function createAdmin(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      store: { type: 'string' },
      currency: { type: 'string', default: 'USD' },
      language: { type: 'string', default: 'en' },
    },
  })
  const { email, name } = values
  if (!email || !name) return refuse(usage)
  const ctx = await systemContext()
  const { docs: known } = await ctx.payload.find({ collection: 'staff', where: { email: { equals: email } }, limit: 1 })
  if (known.length > 0) return refuse(`--email: another member of staff has the address ${email}\n`)
  const { docs: stores } = await ctx.payload.find({ collection: 'stores', limit: 0, depth: 0 })
  if (stores.length === 0) {
    if (!values.store) return refuse(`There is no store yet.\n${usage}`)
    const { currency, language } = values
    if (!isCurrencyCode(currency)) return refuse('--currency: must be a code of ISO 4217, such as EUR\n')
    if (!isLocale(language)) return refuse(`--language: must be one of ${locales.join(', ')}\n`)
    stores.push(await createFirstStore(ctx, { name: values.store, currency, language, email }))
  }
  const password = randomBytes(15).toString('base64url')
  await ctx.payload.create({
    collection: 'staff',
    data: { role: 'owner', name, email, password, stores: stores.map(({ id }) => id) },
    depth: 0,
  })
  process.stdout.write(`Owner ${email} can sign in with this password and should change it: ${password}\n`)
  return 0
}

function refuse(reason: string): number {
  process.stderr.write(reason)
  return 1
}

interface FirstStore {
  readonly name: string
  readonly currency: CurrencyCode
  readonly language: Locale
  readonly email: string
}

/** Creates a store without domains, which is served at every host name until it has some. */
function createFirstStore(ctx: SystemContext, { name, currency, language, email }: FirstStore): Promise<Store> {
  return ctx.payload.create({
    collection: 'stores',
    data: {
      name,
      slug: 'main',
      isDefault: true,
      locales: [language],
      defaultLocale: language,
      currencies: [currency],
      defaultCurrency: currency,
      timeZone: 'UTC',
      contact: { email },
    },
    depth: 0,
  })
}
