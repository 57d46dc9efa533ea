import { useForm, useLocale } from '@payloadcms/ui'

/**
 * Saves the form as a draft, as the panel's autosave does. The autosave skips it when a publication was refused in
 * between, so that the last input would be lost on a reload.
 */
export function useKeepDraft(id: string | number | undefined): () => void {
  const { submit } = useForm()
  const { code: locale } = useLocale()
  return () => {
    if (id === undefined) return
    const query = new URLSearchParams({
      autosave: 'true',
      depth: '0',
      draft: 'true',
      'fallback-locale': 'null',
      locale,
    })
    void submit({
      acceptValues: { overrideLocalChanges: false },
      action: `/api/products/${String(id)}?${query.toString()}`,
      disableFormWhileProcessing: false,
      disableSuccessStatus: true,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
  }
}
