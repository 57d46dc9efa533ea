import { NotFound, type AfterErrorHook, type PayloadRequest, type SanitizedCollectionConfig, type Where } from 'payload'

import { sqlState } from '@/platform/transaction'

import { isOutage } from './overload'
import { sharedPanel } from '@/shared/shared-panel'

/** Messages of busboy and Payload about a malformed form. */
const brokenForm =
  /^(Unexpected end of (form|file)|Malformed (part header|content type|urlencoded form)|Multipart: Boundary not found|Unsupported content type: .*|Request is not eligible for file upload)$/

const answer = (status: number, message: string) => ({ status, response: { errors: [{ message }] } })

const isForm = ({ headers }: PayloadRequest): boolean => /^multipart\//i.test(headers.get('content-type') ?? '')

/** Whether the form of this request is malformed, or its field `_payload` is not JSON; `data` is what was read. */
const isMalformedForm = (req: PayloadRequest, error: Error): boolean =>
  isForm(req) && req.data === undefined && (error instanceof SyntaxError || brokenForm.test(error.message))

/**
 * Whether a document that the caller was refused must look as if it did not exist: the caller may access a part of the
 * collection (such as that of their own stores), and the document is not in it. Where access is a plain yes or no, the
 * refusal is the same for every document and reveals nothing about this one.
 */
async function isOutOfSight({ slug, access }: SanitizedCollectionConfig, req: PayloadRequest): Promise<boolean> {
  const id = req.routeParams?.['id']
  if (typeof id !== 'string') return false
  const isVersion = /\/versions\/[^/]+\/?$/.test(req.pathname)
  const act = { DELETE: access.delete, PATCH: access.update }[req.method ?? '']
  const scopes: Where[] = []
  for (const ask of isVersion ? [access.readVersions] : [access.read, act]) {
    const allowed = await ask?.({ req, id })
    if (typeof allowed === 'object') scopes.push(allowed)
  }
  if (scopes.length === 0) return false
  const query = { collection: slug, where: { and: [{ id: { equals: id } }, ...scopes] }, req }
  try {
    const { totalDocs } = await (isVersion
      ? req.payload.countVersions(query)
      : req.payload.count({ ...query, trash: true }))
    return totalDocs === 0
  } catch (error) {
    // Class 22 (data exception): the text is not an id.
    if (sqlState(error)?.startsWith('22')) return true
    throw error
  }
}

/**
 * Sets the right status where Payload's REST API answers 500: 400 for a value that Postgres does not accept (SQLSTATE
 * class 22) and for a malformed form, 409 for a relation to a document that another request deletes at the same time
 * (foreign_key_violation), 503 for an outage. Turns 403 into 404 for a document of another store, so that callers
 * cannot find out whether it exists.
 */
export const explainRestError: AfterErrorHook = async ({ collection, error, req }) => {
  if (req.payloadAPI === 'GraphQL') return undefined
  const t = sharedPanel.for(req)
  if (isOutage(error)) return answer(503, t('refused.overload'))
  if (sqlState(error)?.startsWith('22')) return answer(400, t('refused.value'))
  if (sqlState(error) === '23503') return answer(409, t('refused.gone'))
  if (isMalformedForm(req, error)) return answer(400, 'The form cannot be read: its field _payload holds a JSON object')
  if (collection && 'status' in error && error.status === 403 && (await isOutOfSight(collection, req))) {
    const { message, status } = new NotFound(req.t)
    return answer(status, message)
  }
  return undefined
}
