import type { IncomingMessage, ServerResponse } from 'node:http'

import { isTracking } from '@/platform/http/tracking-params'
import { pageDataParameter } from '@/shared/deferred-scripts'

/** Requests with one of these are more than a visit: the router of the browser, a preview, a part of a page. */
const specialHeaders = [
  'rsc',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'range',
  'x-prerender-revalidate',
]

/** Cookies by which Next shows drafts. */
const previewCookies = /__prerender_bypass|__next_preview_data/

const isPlain = ({ headers }: IncomingMessage): boolean =>
  specialHeaders.every((name) => headers[name] === undefined) && !previewCookies.test(headers.cookie ?? '')

const split = (url: string): { readonly path: string; readonly query: string } => {
  const mark = url.includes('?') ? url.indexOf('?') : url.length
  return { path: url.slice(0, mark), query: url.slice(mark + 1) }
}

/** The path without its query; null when the request is more than a visit to a page. */
export function visitedPath(request: IncomingMessage): string | null {
  const { method, url = '/' } = request
  if (method !== 'GET' && method !== 'HEAD') return null
  const { path, query } = split(url)
  if (query !== '' && !query.split('&').every(isTracking)) return null
  return isPlain(request) ? path : null
}

/** Headers that lead to the page of a path, and say who asks and how to compress. */
const plainHeaders = new Set(['host', 'accept-encoding', 'x-forwarded-for', 'x-forwarded-proto'])

/** Turns any request for a path into a mere visit: no part of the page, no preview, nothing of the visitor's own. */
export function makePlain(request: IncomingMessage, path: string): void {
  request.url = path
  for (const name of Object.keys(request.headers)) {
    if (!plainHeaders.has(name)) Reflect.deleteProperty(request.headers, name)
  }
}

const keyForm = /^[\w-]{1,64}$/

/**
 * Which data of which page is asked for; null for other requests. Only the address counts: what is answered there may
 * come from a cache to others, whatever headers they send. The key is null when it, or the rest of the query, can be of
 * no page.
 */
export function askedData(request: IncomingMessage): { readonly path: string; readonly key: string | null } | null {
  const { method, url = '/' } = request
  if (method !== 'GET' && method !== 'HEAD') return null
  const { path, query } = split(url)
  const asked = query === '' ? null : new URLSearchParams(query)
  if (!asked?.has(pageDataParameter)) return null
  const key = query.slice(pageDataParameter.length + 1)
  return { path, key: query === `${pageDataParameter}=${key}` && keyForm.test(key) ? key : null }
}

/** Whether Next's page cache has this page or gets it, so that it is the same for everybody. */
export const isCached = (response: ServerResponse): boolean =>
  response.statusCode === 200 && response.hasHeader('x-nextjs-cache') && !response.hasHeader('set-cookie')
