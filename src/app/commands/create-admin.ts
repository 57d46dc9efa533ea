import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'

import { systemContext } from '@/platform/request-context'

/**
 * `npm run create-admin -- --email you@shop.example --name "Your Name"`: an owner of all stores. Prints a password that
 * was made up, to be changed in the admin; one on the command line would stay in the shell's history.
 */
export async function createAdmin(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { email: { type: 'string' }, name: { type: 'string' } },
  })
  const { email, name } = values
  if (!email || !name) {
    process.stderr.write('Usage: npm run create-admin -- --email you@shop.example --name "Your Name"\n')
    return 1
  }
  const ctx = await systemContext()
  const { docs: known } = await ctx.payload.find({ collection: 'staff', where: { email: { equals: email } }, limit: 1 })
  if (known.length > 0) {
    process.stderr.write('There is already somebody with this address among the staff.\n')
    return 1
  }
  const { docs: stores } = await ctx.payload.find({ collection: 'stores', limit: 0, depth: 0 })
  if (stores.length === 0) {
    process.stderr.write('There is no store yet. Run `npm run seed` first.\n')
    return 1
  }
  const password = randomBytes(15).toString('base64url')
  await ctx.payload.create({
    collection: 'staff',
    data: { role: 'owner', name, email, password, stores: stores.map(({ id }) => id) },
    depth: 0,
  })
  process.stdout.write(`Owner ${email} may sign in with this password and should change it: ${password}\n`)
  return 0
}
