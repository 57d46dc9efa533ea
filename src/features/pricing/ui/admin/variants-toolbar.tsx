import { Button } from '@payloadcms/ui'

import { mostVariants } from '@/features/catalog/domain/check-variants'

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

function makeWords(made: number, count: number): string {
  if (made < count) return `Create ${String(made)} of the ${String(count)} missing variants`
  return made === 1 ? 'Create the missing variant' : `Create the ${String(made)} missing variants`
}

function showProblem(): void {
  const scope = document.querySelector('[data-grid-scope]')
  const wrong = scope?.querySelector<HTMLElement>('[data-invalid]')
  wrong?.closest('details')?.setAttribute('open', '')
  wrong?.scrollIntoView({ block: 'center', inline: 'nearest' })
  wrong?.querySelector('input')?.focus()
}

/** Above the table: find, undo, and create missing variants. Escape in the table moves the focus here. */
export function VariantsToolbar(props: Props) {
  const { filter, onFilter, rowCount, problemCount, missing, isReadOnly, onAddMissing, onUndo, onRedo } = props
  return (
    <div className="fm-variants__bar" role="group" aria-label="Table of variants">
      {rowCount > 1 && (
        <input
          className="fm-input"
          type="search"
          placeholder="Find a variant"
          aria-label="Find a variant"
          value={filter}
          onChange={({ target }) => onFilter(target.value)}
          data-grid-exit
        />
      )}
      {!isReadOnly && (
        <>
          <Button {...small} onClick={onUndo} tooltip="Ctrl+Z">
            Undo
          </Button>
          <Button {...small} onClick={onRedo} tooltip="Ctrl+Shift+Z">
            Redo
          </Button>
          {missing.first.length > 0 && (
            <Button {...small} buttonStyle="primary" onClick={onAddMissing}>
              {makeWords(missing.first.length, missing.count)}
            </Button>
          )}
          {missing.count > 0 && missing.first.length < missing.count && (
            <span className="fm-soft">A product has at most {mostVariants} variants.</span>
          )}
        </>
      )}
      {problemCount > 0 && (
        <button type="button" className="fm-variants__problems" onClick={showProblem}>
          {problemCount === 1 ? '1 variant needs a correction' : `${problemCount} variants need a correction`}
        </button>
      )}
    </div>
  )
}
