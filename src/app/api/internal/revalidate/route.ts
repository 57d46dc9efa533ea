import { receiveInvalidation } from '@/platform/cache'

/** From the worker to the server: cache tags to forget. */
export function POST(request: Request): Promise<Response> {
  return receiveInvalidation(request)
}
