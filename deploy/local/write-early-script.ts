import { writeFileSync } from 'node:fs'

import { earlyScriptFile, earlyScriptModule } from './early-script.ts'

writeFileSync(earlyScriptFile, await earlyScriptModule())
