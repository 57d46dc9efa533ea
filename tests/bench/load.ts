import http from 'node:http'

import { cpuOf } from './process-figures.ts'

export interface Load {
  /** Requested repeatedly; a function gets the number of the request. */
  readonly url: string | ((request: number) => string)
  /** The process whose CPU is counted. */
  readonly pid: number
  readonly headers?: Readonly<Record<string, string>>
}

export interface LoadResult {
  readonly requestsPerSecond: number
  /** Microseconds of the server's CPU for one request. */
  readonly cpuPerRequest: number
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

const concurrency = 16

/** Requests one address for `seconds` on 16 connections. Throws when a response is not 200. */
export async function load({ url, pid, headers = {} }: Load, seconds: number): Promise<LoadResult> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency })
  const times: number[] = []
  let started = 0
  const [start, cpu] = [performance.now(), cpuOf(pid)]
  const isOver = () => performance.now() - start > seconds * 1000
  const visitor = async () => {
    while (!isOver()) {
      started += 1
      times.push(await visit(typeof url === 'string' ? url : url(started), agent, headers))
    }
  }
  await Promise.all(Array.from({ length: concurrency }, visitor))
  const [took, used] = [performance.now() - start, cpuOf(pid) - cpu]
  agent.destroy()
  return { requestsPerSecond: times.length / (took / 1000), cpuPerRequest: used / times.length, ...percentiles(times) }
}

/** Of times in milliseconds. */
function percentiles(times: readonly number[]): { p50: number; p95: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

export const median = (values: readonly number[]): number => percentiles(values).p50

function visit(url: string, agent: http.Agent, headers: Readonly<Record<string, string>>): Promise<number> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers }, (response) => {
      response.resume()
      response.once('error', reject)
      response.once('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - start)
        else reject(new Error(`${url}: ${String(response.statusCode)}`))
      })
    })
    request.once('error', reject)
  })
}
