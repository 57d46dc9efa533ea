// Runs the mail catcher alone: node tests/fakes/mail/main.ts [smtpPort] [httpPort] [folder]
import { startMailFake } from './server.ts'

const [smtpPort = '1025', httpPort = '8025', dir] = process.argv.slice(2)
const mail = await startMailFake({
  smtpPort: Number(smtpPort),
  httpPort: Number(httpPort),
  ...(dir === undefined ? {} : { dir }),
})
process.stdout.write(`Mail catcher: ${mail.smtpUrl}, inbox ${mail.url}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void mail.stop()
  })
}
