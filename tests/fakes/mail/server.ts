import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { SMTPServer } from 'smtp-server'

import { Faults } from './faults.ts'
import { createInboxHandler } from './http.ts'
import { createSmtpServer } from './smtp.ts'
import { MessageStore } from './store.ts'

const HOST = '127.0.0.1'

export interface MailFakeOptions {
  /** 0 takes a free port. */
  smtpPort: number
  /** 0 takes a free port. */
  httpPort: number
  /** Keeps the messages here over restarts; without it they live in memory. */
  dir?: string
}

export interface MailFake {
  /** For SMTP_URL. */
  smtpUrl: string
  /** The web inbox, and the JSON API below it. */
  url: string
  store: MessageStore
  faults: Faults
  stop: () => Promise<void>
}

/** Starts the mail catcher on loopback: SMTP in, a web inbox and a JSON API out. Throws when a port is taken. */
export async function startMailFake({ smtpPort, httpPort, dir }: MailFakeOptions): Promise<MailFake> {
  const store = new MessageStore(dir)
  const faults = new Faults()
  const smtp = createSmtpServer(store, faults)
  const http = createServer(createInboxHandler({ store, faults }))
  // Node closes connections after 5 idle seconds; a request that arrives at that moment would fail.
  http.keepAliveTimeout = 65_000
  await listenSmtp(smtp, smtpPort)
  try {
    await listenHttp(http, httpPort)
  } catch (error) {
    smtp.close()
    throw error
  }
  return {
    smtpUrl: `smtp://${HOST}:${String((smtp.server.address() as AddressInfo).port)}`,
    url: `http://localhost:${String((http.address() as AddressInfo).port)}`,
    store,
    faults,
    stop: async () => {
      http.closeAllConnections()
      await Promise.all([
        new Promise((resolve) => http.close(resolve)),
        new Promise<void>((resolve) => {
          smtp.close(resolve)
        }),
      ])
    },
  }
}

function listenSmtp(smtp: SMTPServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    smtp.once('error', reject)
    smtp.listen(port, HOST, () => {
      smtp.removeListener('error', reject)
      // Clients that drop their connection are normal in tests.
      smtp.on('error', () => undefined)
      resolve()
    })
  })
}

function listenHttp(http: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, HOST, () => {
      http.removeListener('error', reject)
      resolve()
    })
  })
}
