import { createHash, timingSafeEqual } from 'node:crypto'

import { env } from '@/platform/env'
import { framed } from '@/platform/http/serve'
import { problem } from '@/platform/http/problem'
import { collect } from '@/platform/metrics/collectors'
import { registry } from '@/platform/metrics/registry'
import { systemContext } from '@/platform/request-context'

export const dynamic = 'force-dynamic'

/** Compares hashes, which have equal length, in constant time, so that the time reveals nothing about the token. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}

/** Metrics for Prometheus, for callers with METRICS_TOKEN; 404 when it is not set. */
export function GET(request: Request): Promise<Response> {
  return framed(request, async () => {
    const { METRICS_TOKEN: token } = env()
    if (!token) return problem('not_found')
    const given = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
    if (!isSame(given, token)) return problem('unauthorized', { headers: { 'www-authenticate': 'Bearer' } })
    await collect(systemContext)
    return new Response(await registry().metrics(), {
      headers: { 'content-type': registry().contentType, 'cache-control': 'no-store' },
    })
  })
}
