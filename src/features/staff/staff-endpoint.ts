import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import { findStoreById } from '@/features/stores/store-directory'
import { staffOf, type StaffIdentity, type StaffRole } from '@/platform/access'
import type { Context, SystemContext } from '@/platform/context'
import { readJson } from '@/platform/http/body'
import { issueWords } from '@/platform/http/issue-words'
import { parseWith } from '@/platform/http/parse'
import { failureProblem, problem, type FieldError } from '@/platform/http/problem'
import { systemClock } from '@/shared/clock'
import { isUuid } from '@/shared/ids'
import { isErrorCode } from '@/shared/problem'
import type { Result } from '@/shared/result'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { staffPanel } from './panel-texts'

/** An action of a member of staff on one document of one of their stores. */
export interface StaffAct<B> {
  readonly ctx: Context
  readonly staff: StaffIdentity
  /** The document's. */
  readonly id: string
  readonly body: B
}

type Outcome = Result<unknown, { code: string }>

type Collection = 'orders' | 'products' | 'stores'

interface StaffEndpoint<S extends z.ZodType, R extends Outcome> {
  readonly method: 'get' | 'post'
  /** With `:id` for the document. */
  readonly path: string
  /** The kind of the document. Staff who may not read the document get 404. */
  readonly collection: Collection
  readonly roles: readonly StaffRole[]
  readonly body: S
  readonly run: (act: StaffAct<z.output<S>>) => Promise<R>
  /** The message for a refusal, in the language of the member of staff. */
  readonly explain: (failure: Extract<R, { ok: false }>, reader: InPanelLanguage) => string
}

/**
 * An endpoint of the panel: signed-in staff with one of the roles act on a document of their own stores; another
 * store's is 404. The panel sends JSON, which another site cannot do with the cookies of staff (Payload checks the
 * origin, and only `application/json` is accepted). Answers with the use case's value as JSON, or with a problem whose
 * `detail` is for staff.
 */
export function staffEndpoint<S extends z.ZodType, R extends Outcome>(endpoint: StaffEndpoint<S, R>): Endpoint {
  const { method, path, collection, run } = endpoint
  const find: Finder<Omit<StaffAct<never>, 'body'>> = async (req, staff) => {
    const id = String(req.routeParams?.['id'])
    const store = isUuid(id) ? await storeOf(req, collection, id) : null
    return store && { ctx: { payload: req.payload, req, store, clock: systemClock }, staff, id }
  }
  return {
    method,
    path,
    handler: (req) => answer(req, { ...endpoint, find, run: (found, body) => run({ ...found, body }) }),
  }
}

/** An action of a member of staff on all of their stores. */
export interface StaffCall<B> {
  readonly ctx: SystemContext
  readonly staff: StaffIdentity
  readonly body: B
}

/** The same without a document: `run` must restrict itself to the stores of the member of staff. */
export function staffCall<S extends z.ZodType, R extends Outcome>(
  call: Pick<StaffEndpoint<S, R>, 'path' | 'roles' | 'body' | 'explain'> & {
    readonly run: (act: StaffCall<z.output<S>>) => Promise<R>
  },
): Endpoint {
  const find: Finder<Omit<StaffCall<never>, 'body'>> = (req, staff) =>
    Promise.resolve({ ctx: { payload: req.payload, req, clock: systemClock }, staff })
  const run = (found: Omit<StaffCall<never>, 'body'>, body: z.output<S>) => call.run({ ...found, body })
  return { method: 'post', path: call.path, handler: (req) => answer(req, { ...call, method: 'post', find, run }) }
}

/** Finds the subject of an endpoint; null for 404. */
type Finder<F> = (req: PayloadRequest, staff: StaffIdentity) => Promise<F | null>

async function answer<S extends z.ZodType, R extends Outcome, F>(
  req: PayloadRequest,
  endpoint: Pick<StaffEndpoint<S, R>, 'method' | 'roles' | 'body' | 'explain'> & {
    readonly find: Finder<F>
    readonly run: (found: F, body: z.output<S>) => Promise<R>
  },
): Promise<Response> {
  const { method, roles, body: schema, find, run, explain } = endpoint
  const t = staffPanel.for(req)
  const staff = staffOf(req)
  if (!staff) return problem('unauthorized', { detail: t('refused.signIn') })
  if (!roles.includes(staff.role)) return problem('forbidden', { detail: t('refused.role') })
  const found = await find(req, staff)
  if (found === null) return problem('not_found', { detail: t('refused.notFound') })
  const read = method === 'get' ? { ok: true as const, value: {} } : await readJson(req)
  if (!read.ok) return failureProblem(read)
  const body = parseWith(schema, read.value, issueWords(req))
  if (!body.ok) return failureProblem(body)
  const result: Outcome = await run(found, body.value)
  if (result.ok) return Response.json(result.value ?? {}, { headers: { 'cache-control': 'no-store' } })
  const errors = 'errors' in result && Array.isArray(result.errors) ? (result.errors as FieldError[]) : []
  const detail = explain(result as Extract<R, { ok: false }>, req)
  return problem(isErrorCode(result.code) ? result.code : 'conflict', { detail, errors })
}

/** The store of a document that the requester may read; a store is its own. */
async function storeOf(req: PayloadRequest, collection: Collection, id: string) {
  const query = { where: { id: { equals: id } }, limit: 1, depth: 0, pagination: false, overrideAccess: false, req }
  if (collection === 'stores') {
    const { docs } = await req.payload.find({ ...query, collection, select: { slug: true } })
    return docs[0] ? findStoreById(docs[0].id) : null
  }
  const { docs } = await req.payload.find({ ...query, collection, select: { store: true } })
  const store = docs[0]?.store
  return typeof store === 'string' ? findStoreById(store) : null
}
