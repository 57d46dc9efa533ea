import { redactText } from '@/platform/logs/redact'

/** A command for operators: gets the arguments after its name, and resolves to the exit status. */
export type Command = (args: readonly string[]) => Promise<number>

/** Imported on demand, because the commands' modules read the environment, which a wrong name does not need. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  migrate: async () => (await import('./commands/migrate')).migrate,
  seed: async () => migratedFirst((await import('@/seed/main')).seed),
  'create-admin': async () => migratedFirst((await import('./commands/create-admin')).createAdmin),
  reindex: async () => migratedFirst((await import('./commands/reindex')).reindex),
  backup: async () => (await import('./commands/backup')).backup,
  restore: async () => (await import('./commands/restore')).restore,
  'verify-backup': async () => (await import('./commands/verify-backup')).verifyBackup,
}

/**
 * Migrates under the lock first: connecting would migrate too, but without the lock, concurrently to a starting server.
 */
function migratedFirst(command: Command): Command {
  return async (args) => {
    const { migrateUnderLock } = await import('./migrate')
    await migrateUnderLock()
    return command(args)
  }
}

async function main(): Promise<number> {
  // npm and `payload run` require a `--` before options.
  const [name = '', ...args] = process.argv.slice(2).filter((arg) => arg !== '--')
  const load = commands[name]
  if (!load) {
    process.stderr.write(`There is no command "${name}". Commands: ${Object.keys(commands).join(', ')}\n`)
    return 2
  }
  const command = await load()
  const status = await command(args)
  const { closeJobs } = await import('@/platform/jobs')
  await closeJobs()
  return status
}

process.exit(
  await main().catch((error: unknown) => {
    process.stderr.write(`${redactText(error instanceof Error ? error.message : String(error))}\n`)
    return 1
  }),
)
