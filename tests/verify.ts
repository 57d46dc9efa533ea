import { spawn } from 'node:child_process'
import path from 'node:path'

/** The static half of the tests. Each step is a tool of its own; all of them run, and the failed ones show their output. */
const root = path.resolve(import.meta.dirname, '..')
const bin = (name: string) => path.join(root, 'node_modules/.bin', name)

interface Step {
  readonly name: string
  readonly command: readonly [string, ...string[]]
}

const steps: readonly Step[] = [
  { name: 'types', command: [bin('tsc'), '--noEmit'] },
  { name: 'lint', command: [bin('eslint'), '.', '--max-warnings', '0'] },
  { name: 'format', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'arrows', command: [bin('depcruise'), 'src', 'payload.config.ts'] },
  { name: 'dead code', command: [bin('knip')] },
  { name: 'generated files in step', command: [process.execPath, path.join(root, 'tests/drift.ts')] },
]

function run({ name, command: [program, ...args] }: Step): Promise<boolean> {
  return new Promise((resolve) => {
    const started = performance.now()
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, OFFLINE: '1' },
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`)
      if (code !== 0) process.stdout.write(`${output.trim()}\n`)
      resolve(code === 0)
    })
  })
}

/** Two at a time, in the order above: as many as the smallest machine has cores. */
async function runAll(): Promise<boolean[]> {
  const queue = [...steps]
  const results: boolean[] = []
  const lane = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) results.push(await run(step))
  }
  await Promise.all([lane(), lane()])
  return results
}

const results = await runAll()
const failed = results.filter((passed) => !passed).length
process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0
