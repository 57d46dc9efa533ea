'use client'

import { createContext, use, type ReactNode } from 'react'

import type { SendFailure } from '@/ui/sent'

/**
 * The messages for a missing response and for blocked cookies, in the page's language.
 */
export type SendWords = Readonly<Record<SendFailure | 'cookies', string>>

const Words = createContext<SendWords>({ offline: '', slow: '', failed: '', cookies: '' })

/** Render it once, in the root layout: the messages cannot be fetched while offline. */
export function SendWordsProvider({ words, children }: { words: SendWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>
}

export const useSendWords = (): SendWords => use(Words)
