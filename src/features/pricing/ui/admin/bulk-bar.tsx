import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import type { Change } from '@/ui/admin/grid/grid-model'

import { bulkColumns } from './variant-columns'
import { pricingPanel } from '../../panel-texts'

interface Props {
  readonly currencies: readonly string[]
  readonly shownIds: readonly string[]
  readonly pickedIds: readonly string[]
  readonly onPickAll: (ids: readonly string[]) => void
  readonly onSet: (changes: readonly Change[]) => void
  readonly onRemove: (ids: readonly string[]) => void
}

const small = { size: 'small', margin: false } as const

/** Sets one cell of all selected variants, or deletes them. */
export function BulkBar({ currencies, shownIds, pickedIds, onPickAll, onSet, onRemove }: Props) {
  const shown = useTranslation()
  const t = pricingPanel.for(shown)
  const columns = bulkColumns(currencies, shown)
  const [name, setName] = useState('isActive')
  const [text, setText] = useState('')
  const column = columns.find((each) => each.name === name) ?? columns[0]
  const isCheck = column?.kind === 'check'
  const value = isCheck && text !== 'no' ? 'yes' : text
  const areAll = pickedIds.length === shownIds.length
  if (shownIds.length < 2) return null
  return (
    <div className="fm-variants__bar" role="group" aria-label={t('bulk.label')}>
      <label className="fm-check">
        <input
          type="checkbox"
          checked={pickedIds.length > 0 && areAll}
          onChange={() => onPickAll(areAll ? [] : shownIds)}
        />
        {pickedIds.length === 0 ? t('bulk.all') : t('bulk.selected', { count: pickedIds.length })}
      </label>
      {pickedIds.length > 0 && column && (
        <>
          <select
            className="fm-input"
            aria-label={t('bulk.what')}
            value={column.name}
            onChange={({ target }) => {
              setName(target.value)
              setText('')
            }}
          >
            {columns.map((each) => (
              <option key={each.name} value={each.name}>
                {each.longLabel}
              </option>
            ))}
          </select>
          {isCheck ? (
            <select
              className="fm-input"
              aria-label={t('bulk.value')}
              value={value}
              onChange={({ target }) => setText(target.value)}
            >
              <option value="yes">{t('bulk.yes')}</option>
              <option value="no">{t('bulk.no')}</option>
            </select>
          ) : (
            <input
              className="fm-input"
              aria-label={t('bulk.value')}
              value={text}
              maxLength={column.maxLength}
              onChange={({ target }) => setText(target.value)}
            />
          )}
          <Button
            {...small}
            buttonStyle="secondary"
            onClick={() => onSet(pickedIds.map((rowId) => ({ rowId, column: column.name, text: value })))}
          >
            {t('bulk.set')}
          </Button>
          <Button {...small} buttonStyle="secondary" onClick={() => onRemove(pickedIds)}>
            {t('bulk.delete')}
          </Button>
        </>
      )}
    </div>
  )
}
