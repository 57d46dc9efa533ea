import { type AfterErrorHook, type PayloadRequest } from 'payload'

import { sqlState } from '@/platform/transaction'

import { isOutage } from './overload'

/** What busboy and Payload say, before anything else is done, of a form that is none. */
const brokenForm =
  /^(Unexpected end of (form|file)|Malformed (part header|content type|urlencoded form)|Multipart: Boundary not found|Unsupported content type: .*|Request is not eligible for file upload)$/

const answer = (status: number, message: string) => ({ status, response: { errors: [{ message }] } })

const isForm = ({ headers }: PayloadRequest): boolean => /^multipart\//i.test(headers.get('content-type') ?? '')

/** Whether the form of this request cannot be read, or its field `_payload` is no JSON: `data` is what was read. */
const isMalformedForm = (req: PayloadRequest, error: Error): boolean =>
  isForm(req) && req.data === undefined && (error instanceof SyntaxError || brokenForm.test(error.message))

/**
 * Tells Payload's REST clients what Payload itself answers with 500: a value that Postgres does not take (class 22), a
 * form that is none, and an outage, which is no bug either.
 */
export const explainRestError: AfterErrorHook = ({ error, req }) => {
  if (req.payloadAPI === 'GraphQL') return undefined
  if (isOutage(error)) return answer(503, 'Temporarily unavailable')
  if (sqlState(error)?.startsWith('22')) return answer(400, 'This value cannot be queried')
  if (isMalformedForm(req, error)) return answer(400, 'The form cannot be read: its field _payload holds a JSON object')
  return undefined
}
