import { Alert } from '@/ui/alert'
import { offlineNoticeId } from '@/ui/early/offline'

/**
 * The notice that `stayOffline` shows. It is part of every page, because it could not be fetched offline; its text is
 * in an attribute until it is shown. Render it once, in the root layout.
 */
export function OfflineNotice({ children: words }: { readonly children: string }) {
  return (
    <div id={offlineNoticeId} hidden>
      <div className="fixed inset-x-0 bottom-4 z-50 px-gutter">
        <Alert tone="warning" live className="mx-auto max-w-prose shadow-overlay">
          <span data-words={words} />
        </Alert>
      </div>
    </div>
  )
}
