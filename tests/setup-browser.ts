import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { chromium } from 'playwright'

import { explainFailure } from '../deploy/local/explain.mjs'
import { Problem } from '../deploy/local/problem.ts'
import { aptPatience } from './support/apt.ts'

/** Root in a container has no user namespace for the sandbox; most of the rest stops Chromium's requests to Google. */
export const chromiumArgs = [
  '--no-sandbox',
  // A frame in a process of its own is notified of a scroll with a delay, and a click right after it can be lost.
  '--disable-site-isolation-trials',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium to use: CHROMIUM_PATH, the system's, or null for Playwright's own. */
export function findChromium(): string | null {
  const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return places.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null
}

/** Makes sure that a Chromium starts, and installs one where that is possible. Throws a Problem that says what to do. */
export async function setUpBrowser(): Promise<void> {
  if (await canLaunch()) return
  const attempts = [
    ['npx', 'playwright', 'install', 'chromium'],
    ...(process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
      ? [
          ['npx', 'playwright', 'install-deps', 'chromium'],
          ['apt-get', ...aptPatience, 'install', '--yes', '--no-install-recommends', 'chromium'],
        ]
      : []),
  ]
  let output = ''
  for (const [command = '', ...args] of attempts) {
    const run = spawnSync(command, args, { encoding: 'utf8', timeout: 600_000 })
    output += `${run.stdout}${run.stderr}`
    if (await canLaunch()) return
  }
  const known = explainFailure(output)
  throw new Problem(`Chromium is missing and could not be installed. ${known?.problem ?? output.slice(-800)}`, {
    remedy:
      'Install Chromium yourself and give its path in CHROMIUM_PATH, or run `npx playwright install --with-deps chromium`.',
  })
}

async function canLaunch(): Promise<boolean> {
  const executablePath = findChromium()
  try {
    const browser = await chromium.launch({
      args: chromiumArgs,
      ...(executablePath === null ? {} : { executablePath }),
    })
    await browser.close()
    return true
  } catch {
    return false
  }
}
