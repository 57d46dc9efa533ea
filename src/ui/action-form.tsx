'use client'

import { useState, useTransition, type ReactNode, type SubmitEvent } from 'react'

import { useSendWords } from '@/ui/send-words'
import { sent } from '@/ui/sent'

type ActionFormProps = {
  /** Returns nothing: it redirects, or the page shows the result. */
  action: (form: FormData) => Promise<void>
  children: ReactNode
}

/** A form with only hidden fields and a button. It shows a message below when the server cannot be reached. */
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
