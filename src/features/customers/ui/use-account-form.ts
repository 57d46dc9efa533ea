'use client'

import { useActionState, startTransition, type SubmitEvent } from 'react'

import { useSendWords } from '@/ui/send-words'
import { sent } from '@/ui/sent'

import type { AccountFormState } from '../form-state'

export type AccountAction = (before: AccountFormState, form: FormData) => Promise<AccountFormState>

/**
 * A form of an account: without scripts it is posted; with them it is sent from here, so that what was typed stays, and
 * a server that cannot be reached is an answer like any other. `check` may keep it from being sent.
 */
export function useAccountForm(action: AccountAction, check: () => boolean = () => true) {
  const words = useSendWords()
  const [posted, post] = useActionState(action, null)
  const [state, send, isPending] = useActionState(async (before: AccountFormState, form: FormData) => {
    const answer = await sent(action(before, form))
    if (answer.ok) return answer.value
    return { ok: false, at: Date.now(), code: answer.code, message: words[answer.code], fields: {} } as const
  }, posted)
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending || !check()) return
    const form = new FormData(event.currentTarget)
    startTransition(() => send(form))
  }
  return { state, isPending, form: { action: post, onSubmit } }
}
