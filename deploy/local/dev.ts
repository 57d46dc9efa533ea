import { join } from 'node:path'

import { launch, runDirOf } from './launch.ts'
import { isMigrated } from './migrated.ts'
import { startService, waitForHttp, type Service } from './processes.ts'
import { runScript, type Services, type Surroundings } from './services.ts'

/** Minutes: the first request waits until Next has compiled what it needs. */
const patience = 5

await launch({ script: 'dev', title: 'Flow Masters development', prepare: () => Promise.resolve(), serve })

async function serve(around: Surroundings, { environment: env, ready }: Services): Promise<Service> {
  const { root, logDir, port, progress, shutdown } = around
  await ready
  // Another version of the code may have created the database.
  if (!(await isMigrated(root, env.DATABASE_URL ?? ''))) {
    await progress.step('Migrations', () => runScript(around, { name: 'migrate', env }))
  }
  return progress.step('Development server', async (report) => {
    const command = {
      command: join(root, 'node_modules', '.bin', 'next'),
      args: ['dev', '--port', String(port), '--hostname', 'localhost'],
      env: { ...env, NODE_ENV: 'development' as const },
      cwd: root,
      logFile: join(logDir, 'dev.log'),
    }
    const app = await startService('dev', command, runDirOf(around))
    shutdown.add(() => app.stop())
    report('compiling')
    await waitForHttp(`http://localhost:${String(port)}/api/health/ready`, app, patience * 60_000)
    report('')
    return app
  })
}
