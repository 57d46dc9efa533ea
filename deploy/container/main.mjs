/**
 * What the container runs: `serve` (default) and `worker` start the server, which also answers health checks and metrics;
 * everything else is a command such as `migrate` or `backup`.
 */
const [what = 'serve', ...args] = process.argv.slice(2)

if (what === 'serve' || what === 'worker') {
  if (what === 'worker') process.env.WORKER = 'only'
  // Milliseconds, read by Next: longer than balancers keep an idle connection (60 seconds on AWS and with nginx). Were this
  // the first to close it, a request that is just on its way would end in a 502.
  process.env.KEEP_ALIVE_TIMEOUT ??= '65000'
  await import('./server.js')
} else {
  process.argv = [process.argv[0], 'command', what, ...args]
  await import('./commands/command.mjs')
}
