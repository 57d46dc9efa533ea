/** Checks whether the server in this container is ready. */
import { ownAddress } from './bind-address.mjs'

const response = await fetch(`${ownAddress(process.env)}/api/health/ready`, {
  signal: AbortSignal.timeout(4000),
}).catch(() => null)
process.exit(response?.ok ? 0 : 1)
