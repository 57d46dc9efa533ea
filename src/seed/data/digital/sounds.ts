import { sampleRate } from '@/seed/data/digital/wav'

/** Repeatable random numbers from -1 to 1 (mulberry32): the same file comes out of every build. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2_147_483_648 - 1
  }
}

const seconds = (length: number): number => Math.round(length * sampleRate)
const loopLength = seconds(4)
const overlap = seconds(0.5)

/** Folds the tail over the beginning with equal power, so that the end runs into the start. */
function looped(samples: Float64Array): Float64Array {
  return samples.slice(0, loopLength).map((sample, i) => {
    if (i >= overlap) return sample
    const angle = ((i / overlap) * Math.PI) / 2
    return sample * Math.sin(angle) + (samples[loopLength + i] ?? 0) * Math.cos(angle)
  })
}

function noise(seed: number): Float64Array {
  const random = randomFrom(seed)
  return new Float64Array(loopLength + overlap).map(() => random())
}

/** One-pole low-pass: what lies above `cutoff` hertz fades by 6 dB an octave. */
function darkened(samples: Float64Array, cutoff: number): Float64Array {
  const share = 1 - Math.exp((-2 * Math.PI * cutoff) / sampleRate)
  let level = 0
  return samples.map((sample) => (level += share * (sample - level)))
}

function minus(samples: Float64Array, other: Float64Array): Float64Array {
  return samples.map((sample, i) => sample - (other[i] ?? 0))
}

function mixed(...parts: [samples: Float64Array, gain: number][]): Float64Array {
  return new Float64Array(loopLength + overlap).map((_, i) =>
    parts.reduce((sum, [samples, gain]) => sum + (samples[i] ?? 0) * gain, 0),
  )
}

type Bursts = { seed: number; perSecond: number; decay: number; cutoff: number }

/** Short bursts of noise at random moments: drops, or pages when they are long and few. `decay` in seconds. */
function bursts({ seed, perSecond, decay, cutoff }: Bursts): Float64Array {
  const random = randomFrom(seed)
  const samples = new Float64Array(loopLength + overlap)
  const length = seconds(decay * 5)
  for (let count = Math.round((samples.length / sampleRate) * perSecond); count > 0; count -= 1) {
    const start = Math.floor(((random() + 1) / 2) * samples.length)
    const loudness = 0.3 + 0.7 * Math.abs(random())
    for (let i = 0; i < length && start + i < samples.length; i += 1) {
      samples[start + i] = (samples[start + i] ?? 0) + random() * loudness * Math.exp(-i / (decay * sampleRate))
    }
  }
  return darkened(samples, cutoff)
}

const brown = (seed: number): Float64Array => minus(darkened(noise(seed), 60), darkened(noise(seed), 8))

/** Every sound of the demo by file name, as samples from -1 to 1 (not yet leveled). */
export const sounds: Record<string, () => Float64Array> = {
  'rain-on-a-window.wav': () =>
    looped(
      mixed([darkened(noise(11), 2600), 0.5], [bursts({ seed: 12, perSecond: 90, decay: 0.004, cutoff: 5200 }), 1]),
    ),
  'rain-on-a-tin-roof.wav': () =>
    looped(
      mixed([darkened(noise(21), 5200), 0.4], [bursts({ seed: 22, perSecond: 320, decay: 0.002, cutoff: 8000 }), 1]),
    ),
  'rain-under-a-tree.wav': () =>
    looped(
      mixed([darkened(noise(31), 900), 1], [bursts({ seed: 32, perSecond: 18, decay: 0.012, cutoff: 1500 }), 0.9]),
    ),
  'brown-noise-plain.wav': () => looped(brown(41)),
  'brown-noise-breathing.wav': () =>
    looped(brown(42)).map((sample, i) => sample * (0.75 - 0.25 * Math.cos((2 * Math.PI * i) / loopLength))),
  'reading-room-midday.wav': () =>
    looped(mixed([brown(51), 0.7], [bursts({ seed: 52, perSecond: 1, decay: 0.07, cutoff: 2400 }), 0.12])),
  'reading-room-evening.wav': () =>
    looped(mixed([brown(61), 0.7], [bursts({ seed: 63, perSecond: 0.25, decay: 0.09, cutoff: 1800 }), 0.08])),
  'three-bells.wav': threeBells,
}

/** Partials of a small bell (ratio to the strike note, loudness, decay in seconds), struck three times. */
function threeBells(): Float64Array {
  const partials = [
    [1, 1, 1.4],
    [2.01, 0.55, 0.9],
    [2.76, 0.35, 0.6],
    [5.4, 0.15, 0.25],
  ] as const
  const strike = 528
  return new Float64Array(seconds(6)).map((_, i) =>
    [0, 1.5, 3].reduce((sum, start) => {
      const time = i / sampleRate - start
      if (time < 0) return sum
      const ring = partials.map(
        ([ratio, gain, decay]) => gain * Math.sin(2 * Math.PI * strike * ratio * time) * Math.exp(-time / decay),
      )
      return sum + ring.reduce((a, b) => a + b, 0) * Math.min(1, time / 0.004)
    }, 0),
  )
}
