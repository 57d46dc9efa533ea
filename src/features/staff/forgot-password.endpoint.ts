import type { Endpoint } from 'payload'
import { z } from 'zod'

import { readJson } from '@/platform/http/body'
import { issueWords } from '@/platform/http/issue-words'
import { parseWith } from '@/platform/http/parse'
import { failureProblem } from '@/platform/http/problem'
import { systemClock } from '@/shared/clock'
import { panelLanguage } from '@/shared/panel-texts'

import { requestStaffReset } from './request-reset'

const bodySchema = z.object({ email: z.string().min(1).max(320) })

/**
 * In place of Payload's endpoint, which sends the mail inside its transaction and needs a second connection meanwhile:
 * as many requests at once as the pool has connections would wait for each other.
 */
export const forgotPasswordEndpoint: Omit<Endpoint, 'root'> = {
  method: 'post',
  path: '/forgot-password',
  handler: async (req) => {
    const read = await readJson(req)
    if (!read.ok) return failureProblem(read)
    const body = parseWith(bodySchema, read.value, issueWords(req))
    if (!body.ok) return failureProblem(body)
    await requestStaffReset({ payload: req.payload, req, clock: systemClock }, body.value.email, panelLanguage(req))
    return Response.json({ message: req.t('general:success') }, { headers: { 'cache-control': 'no-store' } })
  },
}
