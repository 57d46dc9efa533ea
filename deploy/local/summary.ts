import { styleText } from 'node:util'

import { demoAccounts } from '../../src/seed/accounts.ts'

export interface RunningDemo {
  port: number
  inboxUrl: string
  databaseUrl: string
  logDir: string
}

/** The text that is printed when the shop is ready: its addresses and sign-ins. */
export function describeDemo({ port, inboxUrl, databaseUrl, logDir }: RunningDemo): string {
  const shop = `http://localhost:${String(port)}`
  const [owner] = demoAccounts.staff
  const [customer] = demoAccounts.customers
  const rows: [label: string, value: string, note?: string][] = [
    ['Shop', shop, `also ${shop}/de and ${shop}/ar`],
    ['Second shop', `http://paperworks.localhost:${String(port)}`],
    ['Admin', `${shop}/admin`],
    ['Mail', inboxUrl, 'every mail that the shop sends'],
    ['API', `${shop}/api/storefront/v1/docs`],
    ['Database', databaseUrl],
    ['', ''],
    ['Owner', `${owner.email}  ${owner.password}`, 'manager@, editor@ and support@ too'],
    ['Customer', `${customer.email}  ${customer.password}`],
    ['', ''],
    ['Card', '4242 4242 4242 4242', 'pays; any future date, any code'],
    ['', '4000 0025 0000 3155', 'asks for 3-D Secure'],
    ['', '4000 0000 0000 9995', 'is declined'],
  ]
  const lines = rows.map(([label, value, note]) =>
    `    ${styleText('dim', label.padEnd(13))}${value}${note === undefined ? '' : `  ${styleText('dim', note)}`}`.trimEnd(),
  )
  const head = styleText('bold', 'Flow Masters is running.')
  return `\n  ${head}\n\n${lines.join('\n')}\n\n  ${styleText('dim', `Logs: ${logDir}. Ctrl-C stops everything.`)}\n`
}
