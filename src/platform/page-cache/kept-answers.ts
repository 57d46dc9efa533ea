import { perProcess } from '@/platform/per-process'

import type { Answers } from './answers'

/** The remembered answers of this process; null until the start has put them in place, and always in a build. */
export const keptAnswers = perProcess<{ answers: Answers | null }>('answers', () => ({ answers: null }))
