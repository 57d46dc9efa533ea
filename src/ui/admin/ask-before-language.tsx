'use client'

import { ConfirmationModal, useFormModified, useModal, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useState } from 'react'

/** The language that a click in the panel's menu of languages chooses; the button that opens the menu chooses none. */
function languageOf(target: EventTarget | null): string | null {
  const button = target instanceof Element ? target.closest('button') : null
  const choice = button?.querySelector('.localizer__locale-code[data-locale]')
  return choice?.getAttribute('data-locale') ?? null
}

/**
 * Asks for confirmation before the form around it is loaded in another language while it has unsaved input. Payload
 * asks before it follows links and reloads pages, but not in its menu of languages.
 */
export function AskBeforeLanguage() {
  const isModified = useFormModified()
  const { openModal } = useModal()
  const { t } = useTranslation()
  const router = useRouter()
  const modalSlug = `leave-language-${useId()}`
  const [wanted, setWanted] = useState('')

  useEffect(() => {
    if (!isModified) return undefined
    const ask = (event: MouseEvent) => {
      const language = languageOf(event.target)
      if (language === null) return
      event.preventDefault()
      event.stopPropagation()
      setWanted(language)
      openModal(modalSlug)
    }
    document.addEventListener('click', ask, true)
    return () => document.removeEventListener('click', ask, true)
  }, [isModified, modalSlug, openModal])

  function leave() {
    const query = new URLSearchParams(window.location.search)
    query.set('locale', wanted)
    router.push(`?${query.toString()}`)
  }

  return (
    <ConfirmationModal
      modalSlug={modalSlug}
      heading={t('general:leaveWithoutSaving')}
      body={t('general:changesNotSaved')}
      cancelLabel={t('general:stayOnThisPage')}
      confirmLabel={t('general:leaveAnyway')}
      onConfirm={leave}
    />
  )
}
