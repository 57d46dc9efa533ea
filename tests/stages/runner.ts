import { spawn } from 'node:child_process'

/** Runs a test runner of node_modules/.bin with its output on this terminal; resolves to its exit code. */
export function runTool(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('error', reject)
    child.once('close', (code) => {
      resolve(code ?? 1)
    })
  })
}
