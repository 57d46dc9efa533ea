'use client'

import { useActionState, startTransition, type SubmitEvent } from 'react'

import { fail } from '@/shared/result'
import { keepsCookies } from '@/ui/keeps-cookies'
import { useSendWords } from '@/ui/send-words'
import { sent } from '@/ui/sent'

import type { AccountFormState } from '../form-state'

interface Options {
  readonly check?: () => boolean
  readonly needsCookies?: boolean
}

const noCookies = fail('cookies')

export type AccountAction = (before: AccountFormState, form: FormData) => Promise<AccountFormState>

/**
 * A form of an account. Without scripts the browser posts it; with scripts it is sent from here, so that typed values
 * stay and an unreachable server results in a message. It is not sent when `check` refuses it, nor with `needsCookies`
 * in a browser that refuses cookies.
 */
export function useAccountForm(action: AccountAction, { check = () => true, needsCookies = false }: Options = {}) {
  const words = useSendWords()
  const [posted, post] = useActionState(action, null)
  const [state, send, isPending] = useActionState(async (before: AccountFormState, form: FormData) => {
    const answer = needsCookies && !keepsCookies() ? noCookies : await sent(action(before, form))
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
