'use client'

import { useState, useTransition, type ReactNode, type SubmitEvent } from 'react'

import { useSendWords } from '@/ui/send-words'
import { sent } from '@/ui/sent'

type ActionFormProps = {
  /** Answers nothing: it redirects, or the page shows what it did. */
  action: (form: FormData) => Promise<void>
  children: ReactNode
}

/** A form with nothing but hidden fields and a button. When the server cannot be reached it says so below. */
export function ActionForm({ action, children }: ActionFormProps) {
  const words = useSendWords()
  const [failure, setFailure] = useState('')
  const [, startSending] = useTransition()
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter)
    setFailure('')
    startSending(async () => {
      const answer = await sent(action(form))
      startSending(() => setFailure(answer.ok ? '' : words[answer.code]))
    })
  }
  return (
    <form action={action} onSubmit={onSubmit}>
      {children}
      <p role="status" className="text-sm text-danger empty:sr-only">
        {failure}
      </p>
    </form>
  )
}
