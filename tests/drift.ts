import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

/**
 * Are the generated files in step with the collections? Generates types, the database schema, the admin's import map and
 * a migration again and compares; every written file is restored, so that a check never changes the checkout. Also: is only the
 * newest snapshot of the schema kept?
 */
const root = path.resolve(import.meta.dirname, '..')
const migrations = path.join(root, 'src/migrations')
const generated = [
  'src/platform/payload-types.ts',
  'src/platform/payload-schema.ts',
  'src/app/(payload)/admin/importMap.js',
]

/** Runs the steps of `tests/generate-again.ts`; throws with their output when one fails. */
function generateAgain(): void {
  const args = [path.join(root, 'node_modules/payload/bin.js'), 'run', 'tests/generate-again.ts']
  const env = { ...process.env, OFFLINE: '1', LOG_LEVEL: 'error' }
  execFileSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
}

const digest = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(path.join(root, file)))
    .digest('hex')

const keep = mkdtempSync(path.join(root, '.data-drift-'))
const problems: string[] = []
try {
  for (const file of generated) cpSync(path.join(root, file), path.join(keep, path.basename(file)))
  cpSync(migrations, path.join(keep, 'migrations'), { recursive: true })
  const before = generated.map(digest)
  const known = new Set(readdirSync(migrations))
  generateAgain()
  generated.forEach((file, index) => {
    if (digest(file) !== before[index]) problems.push(`${file} is out of step: run npm run generate`)
  })
  const fresh = readdirSync(migrations).filter((file) => !known.has(file))
  if (fresh.length > 0)
    problems.push('the schema changed without a migration: run npm run generate:migration -- <name>')
  const [newest, ...older] = [...known]
    .filter((file) => file.endsWith('.json'))
    .sort()
    .reverse()
  if (older.length > 0)
    problems.push(`src/migrations keeps the snapshot ${newest} and no other: delete ${older.join(', ')}`)
} finally {
  for (const file of generated) cpSync(path.join(keep, path.basename(file)), path.join(root, file))
  rmSync(migrations, { recursive: true })
  cpSync(path.join(keep, 'migrations'), migrations, { recursive: true })
  rmSync(keep, { recursive: true })
}

for (const problem of problems) process.stderr.write(`${problem}\n`)
process.exitCode = problems.length > 0 ? 1 : 0
