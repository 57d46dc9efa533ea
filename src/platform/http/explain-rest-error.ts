import { NotFound, type AfterErrorHook, type PayloadRequest, type SanitizedCollectionConfig, type Where } from 'payload'

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
 * Whether the document that a call was refused is, to its caller, as good as none: it is not among those that they may
 * read, or not among those that they may do this to. Whoever may do it to none at all is told nothing either way.
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
    // No id at all.
    if (sqlState(error)?.startsWith('22')) return true
    throw error
  }
}

/**
 * Tells Payload's REST clients what Payload itself answers with 500: a value that Postgres does not take (class 22), a
 * form that is none, and an outage, which is no bug either. And makes a 404 of its 403 for a document of another store, so
 * that such a one is like one that is not there.
 */
export const explainRestError: AfterErrorHook = async ({ collection, error, req }) => {
  if (req.payloadAPI === 'GraphQL') return undefined
  if (isOutage(error)) return answer(503, 'Temporarily unavailable')
  if (sqlState(error)?.startsWith('22')) return answer(400, 'This value cannot be queried')
  if (isMalformedForm(req, error)) return answer(400, 'The form cannot be read: its field _payload holds a JSON object')
  if (collection && 'status' in error && error.status === 403 && (await isOutOfSight(collection, req))) {
    const { message, status } = new NotFound(req.t)
    return answer(status, message)
  }
  return undefined
}
