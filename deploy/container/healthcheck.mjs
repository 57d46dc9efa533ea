/** Asks the server in this container whether it is ready. */
const address = `http://localhost:${process.env.PORT ?? '3000'}/api/health/ready`
const response = await fetch(address, { signal: AbortSignal.timeout(4000) }).catch(() => null)
process.exit(response?.ok ? 0 : 1)
