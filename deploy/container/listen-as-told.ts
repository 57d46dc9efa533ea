import { Server } from 'node:http'

import { bindAddress, nameForNext, ownAddress } from './bind-address.mjs'

/**
 * Makes the server listen on the address in HOSTNAME, while Next receives a name that it does not rewrite
 * (`nameForNext`), and sets Next's address for calls to itself (a redirect at the end of a server action).
 */
export function listenAsTold(): void {
  const address = bindAddress(process.env.HOSTNAME)
  const origin = ownAddress(process.env)
  const name = nameForNext(address)
  process.env.HOSTNAME = name
  const listen = Reflect.get(Server.prototype, 'listen') as (this: Server, ...args: unknown[]) => Server
  Server.prototype.listen = function (this: Server, ...args: unknown[]) {
    // Only the server that Next opens: it passes a port and the name.
    const [port, host, ...rest] = args
    if (typeof port !== 'number' || host !== name) return listen.apply(this, args)
    // Next sets it to a guess when it listens; this runs afterwards.
    this.once('listening', () => {
      setImmediate(() => {
        process.env.__NEXT_PRIVATE_ORIGIN = origin
      })
    })
    return listen.call(this, port, address, ...rest)
  }
}
