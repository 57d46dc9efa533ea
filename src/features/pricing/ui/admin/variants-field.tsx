'use client'

import { LeaveWithoutSaving, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useMemo, useState } from 'react'

import { AskBeforeLanguage } from '@/ui/admin/ask-before-language'
import { DataGrid } from '@/ui/admin/grid/data-grid'
import type { GridColumn, GridRow } from '@/ui/admin/grid/grid-model'
import { pastedNumber, separatorsOf } from '@/ui/admin/grid/pasted-number'
import { useMediaQuery } from '@/ui/admin/use-media-query'

import type { TableRow } from '../../domain/variant-table'
import { BulkBar } from './bulk-bar'
import { LoadFailed } from './load-failed'
import { useVariantTable } from './use-variant-table'
import { VariantCards } from './variant-cards'
import { allColumns, gridRow } from './variant-columns'
import { VariantsHelp } from './variants-help'
import { VariantsToolbar } from './variants-toolbar'
import { pricingPanel } from '../../panel-texts'

const readPasted = ({ kind }: GridColumn, text: string): string => {
  if (kind === 'check') return /^(yes|true|1|x|ja|wahr|نعم)$/i.test(text.trim()) ? 'yes' : 'no'
  return kind === 'number' ? pastedNumber(text, separatorsOf(navigator.language)) : text.trim()
}

/** Unchanged rows stay the same objects and are not rendered again. */
const untouched = new WeakMap<TableRow, GridRow>()

/** Every variant of the product in one table: SKU, prices, stock. It is a field of the form and saved with it. */
export function VariantsField({ path, readOnly }: JSONFieldClientProps) {
  const { i18n } = useTranslation()
  const t = pricingPanel.for({ i18n })
  const table = useVariantTable(path)
  const { rows, currencies, nameOf, missing } = table
  const isReadOnly = table.isReadOnly || readOnly === true
  const [filter, setFilter] = useState('')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const isPhone = useMediaQuery('(max-width: 768px)')
  const columns = useMemo(() => allColumns(currencies, { i18n }), [currencies, i18n])

  const failed = table.hasFailed && <LoadFailed isShown={table.isLoaded} onRetry={table.reload} />
  if (!table.isLoaded) return failed || null
  const wanted = filter.trim().toLowerCase()
  const shown = rows
    .map((row) => {
      const name = nameOf(row.options)
      const drawn = untouched.get(row)
      if (drawn?.name === name) return drawn
      const made = gridRow(row, { name, currencies, problems: table.problemsOf(row.id) })
      if (!row.typed) untouched.set(row, made)
      return made
    })
    .filter(({ name, cells }) => `${name} ${cells['sku'] ?? ''}`.toLowerCase().includes(wanted))
  const isPicked = (id: string) => picked.has(id)
  const pick = (id: string, isWanted: boolean) => {
    const others = [...picked].filter((each) => each !== id)
    setPicked(new Set(isWanted ? [...others, id] : others))
  }
  const toggleRemoved = (id: string) => table.remove([id], !rows.find((row) => row.id === id)?.isRemoved)

  return (
    <section className="fm-variants" data-grid-scope aria-labelledby="fm-variants-title">
      {/* The form has autosave; these warn editors who leave in the second before it. */}
      <LeaveWithoutSaving />
      <AskBeforeLanguage />
      <h3 id="fm-variants-title">{t('table.title')}</h3>
      <VariantsHelp isReadOnly={isReadOnly} isPhone={isPhone} />
      {failed}
      {table.error !== undefined && (
        <p className="fm-alert" role="alert">
          {table.error}
        </p>
      )}
      <VariantsToolbar
        filter={filter}
        onFilter={setFilter}
        rowCount={rows.length}
        problemCount={table.problemCount}
        missing={missing}
        isReadOnly={isReadOnly}
        onAddMissing={table.addMissing}
        onUndo={table.undo}
        onRedo={table.redo}
      />
      {!isReadOnly && (
        <BulkBar
          currencies={currencies}
          shownIds={shown.map(({ id }) => id)}
          pickedIds={shown.map(({ id }) => id).filter(isPicked)}
          onPickAll={(ids) => setPicked(new Set(ids))}
          onSet={(changes) => table.type(changes, '')}
          onRemove={(ids) => {
            table.remove(ids, true)
            setPicked(new Set())
          }}
        />
      )}
      {shown.length === 0 ? (
        <p className="fm-variants__none">{t(rows.length === 0 ? 'table.none' : 'table.noMatch')}</p>
      ) : isPhone ? (
        <VariantCards
          rows={shown}
          columns={columns}
          isReadOnly={isReadOnly}
          picked={picked}
          onPick={pick}
          onChange={table.type}
          onRemove={toggleRemoved}
        />
      ) : (
        <DataGrid
          label={t('table.title')}
          rowLabel={t('table.row')}
          describedBy="fm-variants-keys"
          columns={columns}
          rows={shown}
          picked={picked}
          isReadOnly={isReadOnly}
          onChange={table.type}
          onPick={pick}
          onRemove={toggleRemoved}
          onUndo={table.undo}
          onRedo={table.redo}
          readPasted={readPasted}
        />
      )}
    </section>
  )
}
