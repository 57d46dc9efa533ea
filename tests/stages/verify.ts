import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

import { Progress } from '../../deploy/local/progress.ts'
import { addCounts, type Counts } from '../support/counts.ts'
import { runVitest } from './vitest.ts'

/** The static half of the tests: each step counts as one, then the unit tests. */
const steps: [label: string, command: string, ...args: string[]][] = [
  ['Types', 'tsc', '--noEmit'],
  ['Lint', 'eslint', '.', '--max-warnings=0'],
  ['Format', 'prettier', '--check', '--log-level=warn', '.'],
  ['Dependency rules', 'depcruise', 'src', 'payload.config.ts'],
  ['Dead code', 'knip'],
  ['Code that only tests use', 'knip', '--config=knip.production.json', '--include=files,exports,types'],
  ['Generated files in step', 'node', 'tests/drift.ts'],
]

export async function runVerify(): Promise<Counts> {
  const progress = new Progress()
  // Files of an earlier build refer to routes that do not exist any more.
  rmSync('.next/types', { recursive: true, force: true })
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  const waiting = [...steps]
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      counts[(await passes(progress, step)) ? 'passed' : 'failed'] += 1
    }
  }
  await Promise.all([work(), work()])
  return addCounts(counts, await runVitest('unit'))
}

async function passes(progress: Progress, [label, command, ...args]: (typeof steps)[number]): Promise<boolean> {
  try {
    await progress.step(label, () => run(command, args))
    return true
  } catch (error) {
    progress.say(error instanceof Error ? error.message : String(error))
    return false
  }
}

/** Throws with the tool's output when it does not end with 0. */
function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, OFFLINE: '1' } })
    const output: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(Buffer.concat(output).toString().trimEnd()))
    })
  })
}
