import { useTranslation } from '@payloadcms/ui'

import { pricingPanel } from '../../panel-texts'

/** Help about the table for editors; screen readers get the keys from the table itself. */
export function VariantsHelp({ isReadOnly, isPhone }: { readonly isReadOnly: boolean; readonly isPhone: boolean }) {
  const t = pricingPanel.for(useTranslation())
  if (isReadOnly) return <p className="fm-soft">{t('help.readOnly')}</p>
  return (
    <>
      <p className="fm-soft">{t('help.draft')}</p>
      <details className="fm-variants__help">
        <summary>{t(isPhone ? 'help.figures' : 'help.summary')}</summary>
        {!isPhone && <p id="fm-variants-keys">{t('help.keys')}</p>}
        <ul>
          <li>{t('help.price')}</li>
          <li>{t('help.stock')}</li>
          <li>{t('help.content')}</li>
          <li>{t('help.delete')}</li>
        </ul>
      </details>
    </>
  )
}
