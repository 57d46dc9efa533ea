/**
 * What the container runs: `serve` (default) and `worker` start the server, which also answers health checks and metrics;
 * everything else is a command such as `migrate` or `backup`.
 */
const [what = 'serve', ...args] = process.argv.slice(2)

if (what === 'serve' || what === 'worker') {
  if (what === 'worker') process.env.WORKER = 'only'
  await import('./server.js')
} else {
  process.argv = [process.argv[0], 'command', what, ...args]
  await import('./commands/command.mjs')
}
