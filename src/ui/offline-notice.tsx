import { Alert } from '@/ui/alert'
import { offlineNoticeId } from '@/ui/early/offline'

/**
 * What `stayOffline` says where a page stays because the network is gone. It is on every page from the beginning, since
 * later it could not be fetched; its words stand in an attribute until it is shown. Once, in the root layout.
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
