import { join } from 'node:path'

import { bundleCommands } from '../../../deploy/container/bundle-commands.mjs'
import { runCommand } from '../../../deploy/local/processes.ts'
import { testDir, testEnvironment } from '../../support/test-run.ts'

/** Runs a command of the operators as in the image. Throws with the end of its output when it fails. */
export type RunCommand = (args: readonly [string, ...string[]], env: { DATABASE_URL: string } & Env) => Promise<void>

type Env = Readonly<Record<string, string>>

/** Adds the commands to the folder of the test app of this name, which must exist. */
export async function installCommands(name: string, env: Env): Promise<RunCommand> {
  const appDir = join(testDir, 'apps', name)
  await bundleCommands(join(appDir, 'commands'))
  return (args, more) =>
    runCommand(`The command ${args[0]} failed.`, {
      command: process.execPath,
      args: [join('commands', 'command.mjs'), ...args],
      env: {
        ...testEnvironment({
          databaseUrl: more.DATABASE_URL,
          smtpUrl: 'smtp://127.0.0.1:1',
          stripeUrl: 'http://127.0.0.1:1',
        }),
        ...env,
        ...more,
      },
      cwd: appDir,
      logFile: join(testDir, 'logs', `${name}-${args[0]}.log`),
    })
}
