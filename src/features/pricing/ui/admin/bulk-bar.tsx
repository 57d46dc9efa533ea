import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import type { Change } from '@/ui/admin/grid/grid-model'

import { bulkColumns } from './variant-columns'

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
  const columns = bulkColumns(currencies)
  const [name, setName] = useState('isActive')
  const [text, setText] = useState('')
  const column = columns.find((each) => each.name === name) ?? columns[0]
  const isCheck = column?.kind === 'check'
  const value = isCheck && text !== 'no' ? 'yes' : text
  const areAll = pickedIds.length === shownIds.length
  if (shownIds.length < 2) return null
  return (
    <div className="fm-variants__bar" role="group" aria-label="Selected variants">
      <label className="fm-check">
        <input
          type="checkbox"
          checked={pickedIds.length > 0 && areAll}
          onChange={() => onPickAll(areAll ? [] : shownIds)}
        />
        {pickedIds.length === 0 ? 'Select all' : `${pickedIds.length} selected`}
      </label>
      {pickedIds.length > 0 && column && (
        <>
          <select
            className="fm-input"
            aria-label="What to set"
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
              aria-label="New value"
              value={value}
              onChange={({ target }) => setText(target.value)}
            >
              <option value="yes">Yes</option>
              <option value="no">No</option>
            </select>
          ) : (
            <input
              className="fm-input"
              aria-label="New value"
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
            Set
          </Button>
          <Button {...small} buttonStyle="secondary" onClick={() => onRemove(pickedIds)}>
            Delete
          </Button>
        </>
      )}
    </div>
  )
}
