import { perProcess } from '@/platform/per-process'

import type { Answers } from './answers'

/** The cached answers of this process; null until the start has installed the cache, and always in a build. */
export const keptAnswers = perProcess<{ answers: Answers | null }>('answers', () => ({ answers: null }))
