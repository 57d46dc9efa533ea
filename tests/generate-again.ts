import config from '@payload-config'
import { generateImportMap, getPayload } from 'payload'
import { generateTypes } from 'payload/node'

/**
 * For `tests/drift.ts`: writes what `npm run generate` and `npm run generate:migration -- drift` write, in one process, because
 * each of these commands would load the configuration anew. Without a change of the schema the last step ends the process.
 */
const loaded = await config
await generateTypes(loaded, { log: false })
await generateImportMap(loaded, { log: false })
const payload = await getPayload({ config: loaded, disableDBConnect: true, disableOnInit: true })
if (!payload.db.generateSchema) throw new Error('The database adapter generates no schema')
await payload.db.generateSchema({ log: false })
await payload.db.createMigration({ migrationName: 'drift', payload, skipEmpty: true })
