/**
 * The container's entry point: `serve` (default) and `worker` start the server, which also serves health checks and
 * metrics; everything else is a command such as `migrate` or `backup`.
 */
const [what = 'serve', ...args] = process.argv.slice(2)

if (what === 'serve' || what === 'worker') {
  if (what === 'worker') process.env.WORKER = 'only'
  // Milliseconds, read by Next: longer than balancers keep an idle connection (60 seconds on AWS and with nginx). If
  // this server closed it first, a request already sent on it would end in a 502.
  process.env.KEEP_ALIVE_TIMEOUT ??= '65000'
  await import('./server.js')
} else {
  process.argv = [process.argv[0], 'command', what, ...args]
  await import('./commands/command.mjs')
}
