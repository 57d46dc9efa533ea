import { Button, useTranslation } from '@payloadcms/ui'
import { pricingPanel } from '../../panel-texts'

interface Props {
  /** Whether the table shows what was loaded before. */
  readonly isShown: boolean
  readonly onRetry: () => void
}

/** The message that the variants could not be loaded, with a button to retry. */
export function LoadFailed({ isShown, onRetry }: Props) {
  const t = pricingPanel.for(useTranslation())
  return (
    <div className="fm-alert" role="alert">
      <p>{t(isShown ? 'load.again' : 'load.failed')}</p>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={onRetry}>
        {t('load.retry')}
      </Button>
    </div>
  )
}
