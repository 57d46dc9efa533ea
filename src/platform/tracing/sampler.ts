import { SamplingDecision, TraceIdRatioBasedSampler, type Sampler } from '@opentelemetry/sdk-trace'

/** Paths that monitoring requests every few seconds; their traces are useless. */
const asked = /^\/api\/(health|metrics)(\/|\?|$)/

/** Samples this share of the requests, and none of monitoring. */
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
