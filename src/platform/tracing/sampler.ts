import { SamplingDecision, TraceIdRatioBasedSampler, type Sampler } from '@opentelemetry/sdk-trace'

/** Asked every few seconds by machines; nobody looks for these. */
const asked = /^\/api\/(health|metrics)(\/|\?|$)/

/** Traces this share of the requests, and none of those by which machines watch the process. */
export function shopSampler(share: number): Sampler {
  const byShare = new TraceIdRatioBasedSampler(share)
  return {
    shouldSample: (...args) => {
      const [context, traceId, , , attributes] = args
      const target = attributes['http.target']
      if (typeof target === 'string' && asked.test(target)) return { decision: SamplingDecision.NOT_RECORD }
      return byShare.shouldSample(context, traceId)
    },
    toString: () => `ShopSampler{${byShare.toString()}}`,
  }
}
