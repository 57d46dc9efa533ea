import { Button } from '@payloadcms/ui'

interface Props {
  /** Whether the table shows what was loaded before. */
  readonly isShown: boolean
  readonly onRetry: () => void
}

/** The message that the variants could not be loaded, with a button to retry. */
export function LoadFailed({ isShown, onRetry }: Props) {
  return (
    <div className="fm-alert" role="alert">
      <p>
        {isShown
          ? 'The variants could not be loaded again: prices and stock may have changed. What you have typed is kept.'
          : 'The variants could not be loaded. What you have typed is kept.'}
      </p>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={onRetry}>
        Try again
      </Button>
    </div>
  )
}
