import { writeFileSync } from 'node:fs'

import { catalogModules } from './catalogs.ts'

for (const { file, text } of catalogModules()) writeFileSync(file, text)
