import { migrateUnderLock } from '../migrate'

/** `npm run migrate`: migrates the database to the schema of this version and exits. */
export async function migrate(): Promise<number> {
  await migrateUnderLock()
  process.stdout.write('The database has the schema of this version.\n')
  return 0
}
