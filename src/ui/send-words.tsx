'use client'

import { createContext, use, type ReactNode } from 'react'

import type { SendFailure } from '@/ui/sent'

/**
 * What is said when an answer did not come, when the browser keeps no cookie, and (`away`) when it is offline and another
 * page was asked for; in the page's language.
 */
export type SendWords = Readonly<Record<SendFailure | 'cookies' | 'away', string>>

const Words = createContext<SendWords>({ away: '', offline: '', slow: '', failed: '', cookies: '' })

/** Once, in the root layout: the browser must know these words before the network is gone. */
export function SendWordsProvider({ words, children }: { words: SendWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>
}

export const useSendWords = (): SendWords => use(Words)
