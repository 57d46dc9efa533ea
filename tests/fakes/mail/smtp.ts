import { SMTPServer, type SMTPServerSession } from 'smtp-server'

import { suffer, type Faults } from './faults.ts'
import type { MessageStore } from './store.ts'

type Callback = (error?: Error | null) => void

/** Accepts any mail from anybody on this machine, except where a fault says otherwise. */
export function createSmtpServer(store: MessageStore, faults: Faults): SMTPServer {
  return new SMTPServer({
    name: 'mail.localhost',
    banner: 'Flow Masters mail catcher',
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 500,
    size: 25 * 1024 * 1024,
    onAuth: (auth, _session, callback) => {
      callback(null, { user: auth.username ?? 'anybody' })
    },
    onConnect: (_session, callback) => {
      settle(suffer(faults.take('connect')), callback)
    },
    onRcptTo: (address, _session, callback) => {
      settle(suffer(faults.take('recipient', [address.address])), callback)
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        settle(receive(Buffer.concat(chunks), session, { store, faults }), callback)
      })
    },
  })
}

async function receive(
  raw: Buffer,
  { envelope }: SMTPServerSession,
  { store, faults }: { store: MessageStore; faults: Faults },
): Promise<void> {
  const to = envelope.rcptTo.map(({ address }) => address)
  const keep = () => store.add(raw, { from: envelope.mailFrom === false ? '' : envelope.mailFrom.address, to })
  const fault = faults.take('data', to)
  if (fault?.keep === true) await keep()
  await suffer(fault)
  if (fault?.keep !== true) await keep()
}

function settle(work: Promise<void>, callback: Callback): void {
  work.then(
    () => {
      callback()
    },
    (error: unknown) => {
      callback(error instanceof Error ? error : new Error(String(error)))
    },
  )
}
