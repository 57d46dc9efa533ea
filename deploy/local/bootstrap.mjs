/**
 * Prepares a bare clone: checks Node, npm and the disk, installs the packages when they are missing or not
 * those of package-lock.json, and then runs the given script with the Node 24 that is one of these packages.
 *
 *   node deploy/local/bootstrap.mjs deploy/local/demo.ts [arguments]
 *
 * Plain JavaScript for Node 20.9 and later, without any dependency.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { explainFailure } from './explain.mjs'

/** An error with its remedy; ends the program without a stack. */
class Stop extends Error {
  constructor(problem, remedy) {
    super(`${problem}\n\n  What to do: ${remedy}`)
  }
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')
const binaries = join(root, 'node_modules', '.bin')
const GIGABYTE = 1024 ** 3
const REQUIRED_NODE = 24

try {
  process.chdir(root)
  requireNode(20, 9)
  const isInstalled = hasLockedPackages()
  requireDisk(isInstalled ? 0.5 : 3)
  if (!isInstalled) await installPackages()
  process.exitCode = await runScript(findNode24())
} catch (error) {
  if (!(error instanceof Stop)) throw error
  process.stderr.write(`\n  ✗ ${error.message}\n\n`)
  process.exitCode = 1
}

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number)
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return
  throw new Stop(
    `Node ${process.versions.node} is too old.`,
    `Install Node ${major}.${minor} or later from https://nodejs.org and run the command again.`,
  )
}

function requireDisk(gigabytes) {
  const { bavail, bsize } = statfsSync(root)
  const free = (bavail * bsize) / GIGABYTE
  if (free >= gigabytes) return
  throw new Stop(
    `Only ${free.toFixed(1)} GB are free on the disk of ${root}; ${gigabytes} GB are needed.`,
    'Free some space and run the command again.',
  )
}

/** npm writes what it installed to node_modules/.package-lock.json at the very end: an interrupted install has none. */
function hasLockedPackages() {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'))
  const locked = readPackages(join(root, 'package-lock.json'))
  if (!locked) throw new Stop('package-lock.json is missing.', 'Get it back with `git checkout package-lock.json`.')
  if (!installed) return false
  return Object.entries(locked).every(
    ([path, { version, optional, devOptional, peer, link }]) =>
      path === '' ||
      link ||
      installed[path]?.version === version ||
      // Packages for other platforms are not installed.
      ((optional || devOptional || peer) && installed[path] === undefined),
  )
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

/**
 * `npm ci` for a first or interrupted installation, because it removes node_modules first. Otherwise, and when a
 * registry lacks packages of other platforms in the lock, `npm install` without changes to the lock.
 */
async function installPackages() {
  const isUpdate = existsSync(join(root, 'node_modules', '.package-lock.json'))
  let output = ''
  for (const npm of isUpdate ? [['install', '--no-save']] : [['ci'], ['install', '--no-save']]) {
    const result = await runNpm([
      ...npm,
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=warn',
    ])
    if (result.isDone) return
    output = result.output
    if (!/EUSAGE|E404/.test(output)) break
  }
  const logFile = join(root, '.data', 'install.log')
  mkdirSync(dirname(logFile), { recursive: true })
  writeFileSync(logFile, output)
  const known = explainFailure(output)
  const end = output.trimEnd().split('\n').slice(-15).join('\n')
  throw new Stop(
    `The packages could not be installed. ${known?.problem ?? `npm said:\n\n${end}`}`,
    `${known?.remedy ?? 'Read the log and run the command again.'}\n  Log: ${logFile}`,
  )
}

async function runNpm(args) {
  const [command, ...first] = npmCommand()
  const child = spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const stopProgress = showInstallProgress(Object.keys(readPackages(join(root, 'package-lock.json'))).length)
  const { code, signal, error } = await outcomeOf(child)
  stopProgress(code === 0)
  if (signal) throw new Stop('The installation was interrupted.', 'Run the command again.')
  return { isDone: code === 0, output: output + String(error ?? '') }
}

/** Through `npm run` npm tells where it is itself; otherwise the one in PATH is taken. */
function npmCommand() {
  const path = process.env.npm_execpath
  if (path && /npm-cli\.(c|m)?js$/.test(path)) return [process.execPath, path]
  if (spawnSync('npm', ['--version']).status === 0) return ['npm']
  throw new Stop('npm is missing.', 'Install npm (it comes with Node from https://nodejs.org) and run again.')
}

/** Counts the packages in node_modules, because npm reports no other progress. */
function showInstallProgress(total) {
  const start = Date.now()
  const isTerminal = process.stdout.isTTY
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`
  if (!isTerminal) process.stdout.write(`  … Installing packages (once, one to four minutes)\n`)
  let lastPlain = Date.now()
  const timer = setInterval(() => {
    const count = countPackages()
    const hint = count === 0 && Date.now() - start > 60_000 ? '  nothing has arrived yet: is the network up?' : ''
    const line = `Installing packages  ${count} of about ${Math.round(total * 0.8)}  ${seconds()}${hint}`
    if (isTerminal) process.stdout.write(`\r\x1b[K  … ${line}`)
    else if (Date.now() - lastPlain > 20_000) {
      lastPlain = Date.now()
      process.stdout.write(`  … ${line}\n`)
    }
  }, 500)
  return (isDone) => {
    clearInterval(timer)
    if (isTerminal) process.stdout.write('\r\x1b[K')
    if (isDone) process.stdout.write(`  ✓ Packages installed  ${seconds()}\n`)
  }
}

function countPackages() {
  const names = (dir) => (existsSync(dir) ? readdirSync(dir).filter((name) => !name.startsWith('.')) : [])
  const top = join(root, 'node_modules')
  return names(top)
    .flatMap((name) => (name.startsWith('@') ? names(join(top, name)).map((part) => join(name, part)) : [name]))
    .filter((name) => existsSync(join(top, name, 'package.json'))).length
}

function findNode24() {
  if (Number(process.versions.node.split('.')[0]) === REQUIRED_NODE) return process.execPath
  const pinned = join(binaries, process.platform === 'win32' ? 'node.cmd' : 'node')
  const check = spawnSync(pinned, ['--version'], { encoding: 'utf8' })
  if (check.status === 0 && check.stdout.startsWith(`v${REQUIRED_NODE}.`)) return pinned
  if (Number(process.versions.node.split('.')[0]) > REQUIRED_NODE) return process.execPath
  throw new Stop(
    `The Node ${REQUIRED_NODE} from npm does not run on this system (${process.platform} ${process.arch}).`,
    `Install Node ${REQUIRED_NODE} yourself, for example from https://nodejs.org, and run the command again.`,
  )
}

/**
 * The channel to the script closes when this process dies, even by kill -9, so that the script ends its services. Node keeps
 * the script's machine code and stripped types, so that the next start loads it in half of the time.
 */
async function runScript(node) {
  const [script = '', ...args] = process.argv.slice(2)
  const path = [binaries, dirname(node), process.env.PATH].join(delimiter)
  const options = ['--disable-warning=ExperimentalWarning', script, ...args]
  const child = spawn(node, options, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: join(root, '.data', 'compile-cache'), ...process.env, PATH: path },
  })
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name))
  const { code, signal } = await outcomeOf(child)
  return code ?? 128 + (constants.signals[signal] ?? 0)
}

function outcomeOf(child) {
  return new Promise((settle) => {
    child.once('error', (error) => settle({ code: 1, signal: null, error }))
    child.once('close', (code, signal) => settle({ code, signal }))
  })
}
