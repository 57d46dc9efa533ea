import { join } from 'node:path'

import { ensureBuild, installBuild, isBuilt } from './build.ts'
import { launch, runDirOf } from './launch.ts'
import { startService, waitForHttp, type Service } from './processes.ts'
import type { Services, Surroundings } from './services.ts'

await launch({ script: 'demo', title: 'Flow Masters demo', prepare: build, serve })

async function build({ root, progress }: Surroundings): Promise<void> {
  if (isBuilt(root)) return
  await progress.step('Production build', (report) => ensureBuild(root, report))
}

async function serve(around: Surroundings, { environment: env, startable }: Services): Promise<Service> {
  const { root, dir, logDir, port, progress, shutdown } = around
  await startable
  const appDir = join(dir, 'app')
  return progress.step('Shop', async (report) => {
    installBuild(root, appDir)
    const logFile = join(logDir, 'shop.log')
    const command = { command: process.execPath, args: ['server.js'], env, cwd: appDir, logFile }
    const app = await startService('shop', command, runDirOf(around))
    shutdown.add(() => app.stop())
    report('starting')
    await waitForHttp(`http://127.0.0.1:${String(port)}/api/health/ready`, app)
    report('')
    return app
  })
}
