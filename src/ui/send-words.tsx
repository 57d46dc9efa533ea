'use client'

import { createContext, use, type ReactNode } from 'react'

import type { SendFailure } from '@/ui/sent'

/**
 * What is said when an answer did not come, and when the browser keeps no cookie; in the page's language.
 */
export type SendWords = Readonly<Record<SendFailure | 'cookies', string>>

const Words = createContext<SendWords>({ offline: '', slow: '', failed: '', cookies: '' })

/** Once, in the root layout: the browser must know these words before the network is gone. */
export function SendWordsProvider({ words, children }: { words: SendWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>
}

export const useSendWords = (): SendWords => use(Words)
