import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { staffCall, staffEndpoint } from '@/features/staff/staff-endpoint'
import { findStoreById } from '@/features/stores/store-directory'
import { staffOf, staffRoles } from '@/platform/access'
import { forkContext } from '@/platform/fork-context'
import { parseWith } from '@/platform/http/parse'
import { failureProblem, problem } from '@/platform/http/problem'
import { systemClock } from '@/shared/clock'
import { locales } from '@/shared/locales'
import { fail, ok } from '@/shared/result'
import { typedLine } from '@/shared/typed-fields'

import { composeExample } from './compose-example'
import { mailTemplateIds } from './domain/mail-templates'
import { sendExample } from './example.job'
import { dismissMail } from './mail-job.repository'
import { mailRoles } from './mail-roles'
import { sendMailsAgain } from './send-again'
import { mailsPanel } from './panel-texts'

/** Ids, separated by commas as a form sends them. */
const storeList = typedLine({ max: 10_000 }).transform((text) => text.split(','))

const sendAgainCall = staffCall({
  path: '/mails/send-again',
  roles: mailRoles,
  body: z.union([
    z.strictObject({ id: z.uuid() }).transform(({ id }) => ({ ids: [id] })),
    // The stores that the page showed, because another tab may have changed the panel's switcher meanwhile.
    z.strictObject({ kind: typedLine({ max: 120 }), stores: storeList.optional() }),
  ]),
  run: ({ ctx, staff, body: choice }) => {
    const shown = 'kind' in choice ? choice.stores : undefined
    const storeIds = staff.storeIds.filter((id) => shown?.includes(id) ?? true)
    return sendMailsAgain(ctx, { storeIds, staffId: staff.id, choice })
  },
  explain: (_failure, reader) => mailsPanel.for(reader)('refused.sentAgain'),
})

const giveUpCall = staffCall({
  path: '/mails/give-up',
  roles: mailRoles,
  body: z.strictObject({ id: z.uuid() }),
  run: async ({ ctx, staff: { storeIds }, body: { id } }) =>
    (await dismissMail(ctx, { storeIds, id })) ? ok(null) : fail('not_found'),
  explain: (_failure, reader) => mailsPanel.for(reader)('refused.notFailed'),
})

const example = z.object({ template: z.enum(mailTemplateIds), locale: z.enum(locales) })

const sendExampleCall = staffEndpoint({
  method: 'post',
  path: '/mail-examples/:id/send',
  collection: 'stores',
  roles: staffRoles,
  body: example,
  run: async ({ ctx, staff, body: { template, locale } }) =>
    sendExample({ ...(await forkContext(ctx, locale)), store: ctx.store }, { template, staffId: staff.id }),
  explain: (_failure, reader) => mailsPanel.for(reader)('refused.tooMany'),
})

/**
 * Runs no scripts and loads nothing but pictures; the page's frame is sandboxed as well. Only the panel may embed it.
 */
const examplePolicy = ({ origin }: { origin: string }) =>
  `default-src 'none'; img-src ${origin} https: data:; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox`

/** The HTML of an example, for a frame; `:id` is the store. */
async function showExample(req: PayloadRequest): Promise<Response> {
  const staff = staffOf(req)
  if (!staff) return problem('unauthorized')
  const id = String(req.routeParams?.['id'])
  const store = staff.storeIds.includes(id) ? await findStoreById(id) : null
  if (!store) return problem('not_found')
  const wanted = parseWith(example, { template: req.query['template'], locale: req.query['locale'] })
  if (!wanted.ok) return failureProblem(wanted)
  const fork = await forkContext({ payload: req.payload, req, clock: systemClock }, wanted.value.locale)
  const { html } = await composeExample({ ...fork, store }, wanted.value.template)
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': examplePolicy(store),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

/** The endpoints of the panel's pages about mails. */
export const mailEndpoints: Endpoint[] = [
  sendAgainCall,
  giveUpCall,
  sendExampleCall,
  { method: 'get', path: '/mail-examples/:id', handler: showExample },
]
