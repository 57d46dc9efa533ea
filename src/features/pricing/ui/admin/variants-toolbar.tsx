import { Button, useTranslation } from '@payloadcms/ui'

import { mostVariants } from '@/features/catalog/domain/check-variants'
import { pricingPanel } from '../../panel-texts'

interface Props {
  readonly filter: string
  readonly onFilter: (text: string) => void
  readonly rowCount: number
  /** Variants with a cell that needs a correction. */
  readonly problemCount: number
  /** Combinations without a variant: their number, and those that can be created. */
  readonly missing: { readonly count: number; readonly first: readonly unknown[] }
  readonly isReadOnly: boolean
  readonly onAddMissing: () => void
  readonly onUndo: () => void
  readonly onRedo: () => void
}

const small = { buttonStyle: 'secondary', size: 'small', margin: false } as const

function showProblem(): void {
  const scope = document.querySelector('[data-grid-scope]')
  const wrong = scope?.querySelector<HTMLElement>('[data-invalid]')
  wrong?.closest('details')?.setAttribute('open', '')
  wrong?.scrollIntoView({ block: 'center', inline: 'nearest' })
  wrong?.querySelector('input')?.focus()
}

/** Above the table: find, undo, and create missing variants. Escape in the table moves the focus here. */
export function VariantsToolbar(props: Props) {
  const t = pricingPanel.for(useTranslation())
  const { filter, onFilter, rowCount, problemCount, missing, isReadOnly, onAddMissing, onUndo, onRedo } = props
  return (
    <div className="fm-variants__bar" role="group" aria-label={t('toolbar.label')}>
      {rowCount > 1 && (
        <input
          className="fm-input"
          type="search"
          placeholder={t('toolbar.find')}
          aria-label={t('toolbar.find')}
          value={filter}
          onChange={({ target }) => onFilter(target.value)}
          data-grid-exit
        />
      )}
      {!isReadOnly && (
        <>
          <Button {...small} onClick={onUndo} tooltip="Ctrl+Z">
            {t('toolbar.undo')}
          </Button>
          <Button {...small} onClick={onRedo} tooltip="Ctrl+Shift+Z">
            {t('toolbar.redo')}
          </Button>
          {missing.first.length > 0 && (
            <Button {...small} buttonStyle="primary" onClick={onAddMissing}>
              {missing.first.length < missing.count
                ? t('toolbar.createSome', { made: missing.first.length, count: missing.count })
                : t('toolbar.create', { count: missing.count })}
            </Button>
          )}
          {missing.count > 0 && missing.first.length < missing.count && (
            <span className="fm-soft">{t('refused.most', { most: mostVariants })}</span>
          )}
        </>
      )}
      {problemCount > 0 && (
        <button type="button" className="fm-variants__problems" onClick={showProblem}>
          {t('toolbar.problems', { count: problemCount })}
        </button>
      )}
    </div>
  )
}
