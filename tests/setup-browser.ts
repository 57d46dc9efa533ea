import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

import { chromium, type LaunchOptions } from 'playwright'

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

/** How far below the window a picture is loaded would otherwise depend on the measured speed of the network. */
const marginOfPictures = ['Unknown', 'Offline', 'Slow2G', '2G', '3G', '4G']
  .map((speed) => `lazyLoadingImageMarginPx${speed}=1250`)
  .join(',')

/** Debian's build that has no window: the tests in a browser take three quarters of the time with it. */
const headlessShell = { path: '/usr/bin/chromium-headless-shell', debianPackage: 'chromium-headless-shell' }

const withWindow = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium to use: CHROMIUM_PATH, the system's, or null for Playwright's own. */
export function findChromium(places = [headlessShell.path, ...withWindow]): string | null {
  return (
    [process.env.CHROMIUM_PATH, ...places].find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null
  )
}

/** The Chromium that shoppers have, if it is there; otherwise as {@link findChromium}. */
export const findChromiumWithWindow = (): string | null => findChromium(withWindow) ?? findChromium()

/** How tests start Chromium. */
export function launchOptions(): LaunchOptions {
  const executablePath = findChromium()
  return {
    args: [...chromiumArgs, `--blink-settings=${marginOfPictures}`],
    ...(executablePath === null ? {} : { executablePath }),
  }
}

/** Makes sure that a Chromium starts, and installs one where that is possible. Throws a Problem that says what to do. */
export async function setUpBrowser(): Promise<void> {
  preferHeadlessShell()
  if (await canLaunch()) return
  const attempts = [
    ['npx', 'playwright', 'install', 'chromium'],
    ...(hasApt() ? [['npx', 'playwright', 'install-deps', 'chromium'], installOf('chromium')] : []),
  ]
  let output = ''
  for (const attempt of attempts) {
    output += run(attempt, 600_000).output
    if (await canLaunch()) return
  }
  const known = explainFailure(output)
  throw new Problem(`Chromium is missing and could not be installed. ${known?.problem ?? output.slice(-800)}`, {
    remedy:
      'Install Chromium yourself and give its path in CHROMIUM_PATH, or run `npx playwright install --with-deps chromium`.',
  })
}

let hasAskedForShell = false

/** Another Chromium does as well where it cannot be installed, so each process asks once and not for long. */
function preferHeadlessShell(): void {
  if ((process.env.CHROMIUM_PATH ?? '') !== '' || existsSync(headlessShell.path) || hasAskedForShell || !isDebian())
    return
  hasAskedForShell = true
  const hurry = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10']
  const [command, ...args] = installOf(headlessShell.debianPackage)
  const download = () => run([command, ...args, ...hurry, '--download-only'], 120_000).isDone
  // The lists of packages may be older than the mirror's packages.
  const update = ['apt-get', ...hurry, '-o', 'APT::Update::Error-Mode=any', 'update']
  // Only the download is limited: an installation that is interrupted leaves the packages broken.
  if (download() || (run(update, 60_000).isDone && download())) run([command, ...args], 600_000)
}

const hasApt = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

const isDebian = (): boolean => hasApt() && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

const installOf = (name: string): readonly [string, ...string[]] => [
  'apt-get',
  ...aptPatience,
  'install',
  '--yes',
  '--no-install-recommends',
  name,
]

/** @param timeout milliseconds. */
function run([command = '', ...args]: readonly string[], timeout: number): { isDone: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout })
  return { isDone: status === 0, output: `${stdout}${stderr}` }
}

async function canLaunch(): Promise<boolean> {
  try {
    const browser = await chromium.launch(launchOptions())
    await browser.close()
    return true
  } catch {
    return false
  }
}
