import type { IncomingMessage, ServerResponse } from 'node:http'

import { noDataHeaders, type DataAnswers } from './data-answers'
import { holdData, type HeldPages } from './page-document'
import { askedData, makePlain } from './visit'

interface Options {
  readonly data: DataAnswers
  readonly pages: Pick<HeldPages, 'isPublic' | 'splitOf'>
  /** Lets Next answer the request. */
  readonly render: () => void
}

/**
 * Answers a request for the data of a page: from memory, or from the page as it is now, or 404. Never with a page.
 * Returns whether the request was one.
 */
export function answerPageData(
  request: IncomingMessage,
  response: ServerResponse,
  { data, pages, render }: Options,
): boolean {
  const asked = askedData(request)
  if (!asked) return false
  const { path, key } = asked
  if (key === null || !pages.isPublic(path)) {
    response.writeHead(404, noDataHeaders).end()
    return true
  }
  if (data.send(key, request, response)) return true
  makePlain(request, path)
  holdData(request, response, { key, splitOf: pages.splitOf })
  render()
  return true
}
