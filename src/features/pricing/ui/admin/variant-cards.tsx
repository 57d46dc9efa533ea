import { useTranslation } from '@payloadcms/ui'
import { Fragment, useState } from 'react'

import type { Change, GridColumn, GridRow } from '@/ui/admin/grid/grid-model'
import { pricingPanel } from '../../panel-texts'
import type { InPanelLanguage } from '@/shared/panel-texts'

interface Props {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly isReadOnly: boolean
  readonly picked: ReadonlySet<string>
  readonly onPick: (id: string, isPicked: boolean) => void
  readonly onChange: (changes: readonly Change[], of: string) => void
  readonly onRemove: (id: string) => void
}

/** The table of variants on a phone: a card for each, closed at first, with the fields one below the other. */
export const VariantCards = ({ rows, picked, ...rest }: Props) => (
  <ul className="fm-cards">
    {rows.map((row) => (
      <VariantCard key={row.id} row={row} isPicked={picked.has(row.id)} {...rest} />
    ))}
  </ul>
)

type CardProps = Omit<Props, 'rows' | 'picked'> & { readonly row: GridRow; readonly isPicked: boolean }

function VariantCard({ row, columns, isReadOnly, isPicked, onPick, onChange, onRemove }: CardProps) {
  const shown = useTranslation()
  const t = pricingPanel.for(shown)
  const [isOpen, setOpen] = useState(false)
  const { id, name, cells, mark, problems } = row
  const prices = columns.filter((column) => column.name.startsWith('price.') && cells[column.name])
  const words = [
    ...(cells['isActive'] === 'yes' ? [] : [t('card.notForSale')]),
    ...prices.map((column) => `${cells[column.name] ?? ''} ${column.group ?? ''}`),
    stockWords(cells, shown),
  ]
  const isLocked = isReadOnly || mark === 'removed'
  const isWrong = Object.keys(problems).length > 0
  return (
    <li className="fm-card" data-mark={mark ?? undefined} data-invalid={isWrong || undefined}>
      <div className="fm-card__head">
        {!isReadOnly && (
          <input
            type="checkbox"
            checked={isPicked}
            aria-label={t('card.select', { name })}
            onChange={({ target }) => onPick(id, target.checked)}
          />
        )}
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <strong>{name}</strong>
          <span className="fm-soft">
            {words.map((each, index) => (
              <Fragment key={each}>
                {index > 0 && ' · '}
                <bdi>{each}</bdi>
              </Fragment>
            ))}
          </span>
          {mark === 'new' && <small>{t('card.new')}</small>}
          {mark === 'removed' && <small>{t('card.removed')}</small>}
          {isWrong && <small className="fm-grid__problem">{Object.values(problems)[0]}</small>}
        </button>
      </div>
      {isOpen && (
        <div className="fm-card__fields">
          {columns.map((column) => (
            <CardField key={column.name} row={row} column={column} isLocked={isLocked} onChange={onChange} />
          ))}
          {!isReadOnly && (
            <button type="button" className="fm-card__remove" onClick={() => onRemove(id)}>
              {t(mark === 'removed' ? 'card.keep' : 'card.delete')}
            </button>
          )}
        </div>
      )}
    </li>
  )
}

function stockWords({ available, onHand }: GridRow['cells'], reader: InPanelLanguage): string {
  const t = pricingPanel.for(reader)
  if (available) return t('card.available', { pieces: available })
  return onHand ? t('card.onHand', { pieces: onHand }) : t('card.notCounted')
}

interface FieldProps {
  readonly row: GridRow
  readonly column: GridColumn
  readonly isLocked: boolean
  readonly onChange: Props['onChange']
}

function CardField({ row, column, isLocked, onChange }: FieldProps) {
  const t = pricingPanel.for(useTranslation())
  const { name, kind, longLabel, maxLength } = column
  const text = row.cells[name] ?? ''
  const problem = row.problems[name]
  const set = (next: string) => onChange([{ rowId: row.id, column: name, text: next }], `${row.id}.${name}`)
  if (kind === 'figure') {
    return (
      <p className="fm-card__figure">{t('card.figure', { label: longLabel, value: text === '' ? '\u2013' : text })}</p>
    )
  }
  if (kind === 'check') {
    return (
      <label className="fm-check">
        <input
          type="checkbox"
          checked={text === 'yes'}
          disabled={isLocked}
          onChange={({ target }) => set(target.checked ? 'yes' : 'no')}
        />
        {longLabel}
      </label>
    )
  }
  return (
    <label className="fm-field">
      <span className="fm-field__label">{longLabel}</span>
      <input
        className="fm-input"
        value={text}
        disabled={isLocked}
        maxLength={maxLength}
        inputMode={name === 'onHand' ? 'numeric' : kind === 'number' ? 'decimal' : 'text'}
        aria-invalid={problem !== undefined}
        onChange={({ target }) => set(target.value)}
      />
      {problem !== undefined && <small className="fm-grid__problem">{problem}</small>}
    </label>
  )
}
