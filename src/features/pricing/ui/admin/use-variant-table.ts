import { useDocumentInfo, useField, useTranslation } from '@payloadcms/ui'
import { useEffect, useMemo, useRef } from 'react'

import { mostVariants } from '@/features/catalog/domain/check-variants'
import { missingVariants } from '@/features/catalog/domain/variant-matrix'
import type { Change } from '@/ui/admin/grid/grid-model'
import { noHistory, noted, redone, undone, type History } from '@/ui/admin/grid/history'

import { addVariants, setRemoved, typeCell } from '../../domain/edit-variants'
import { tableProblems } from '../../domain/table-problems'
import type { CellName, TypedVariant } from '../../domain/typed-variants'
import { followRows, variantTable } from '../../domain/variant-table'
import { sayCell } from '../../say-cell'
import { useKeepDraft } from './use-keep-draft'
import { useProductOptions } from './use-product-options'
import { useRefusedCells } from './use-refused-cells'
import { useSavedVariants } from './use-saved-variants'

type Typed = readonly TypedVariant[]

const none: Typed = []

/**
 * The table of variants as a part of the product's form: changes are the value of the field `variantRows`, stored in
 * the draft and written when the product is published. The saved variants are loaded separately.
 */
export function useVariantTable(path: string) {
  const { i18n } = useTranslation()
  const { id, hasSavePermission = false } = useDocumentInfo()
  const { value, setValue, errorMessage, showError, disabled } = useField<Typed | null>({ path })
  const typed = Array.isArray(value) ? value : none
  const { saved, hasFailed, reload } = useSavedVariants(id)
  const { options, optionRows, slug = 'variant', nameOf } = useProductOptions()
  const keepDraft = useKeepDraft(id)
  const refused = useRefusedCells(typed, () => {
    reload()
    keepDraft()
  })

  const history = useRef<History<Typed>>(noHistory)
  const hadTyped = useRef(typed.length > 0)
  const lastSet = useRef(typed)
  // The server has emptied the field: the product was published, or reverted to the published version.
  useEffect(() => {
    if (typed.length === 0 && hadTyped.current && lastSet.current.length > 0) {
      history.current = noHistory
      reload()
    }
    hadTyped.current = typed.length > 0
  }, [typed, reload])

  const currencies = useMemo(() => saved?.currencies ?? [], [saved])
  const present = useMemo(
    () => (saved ? followRows(saved.rows, { before: saved.options, after: optionRows }) : []),
    [saved, optionRows],
  )
  const rows = useMemo(
    () => variantTable(present, typed, { options, currencies }),
    [present, typed, options, currencies],
  )
  const problems = useMemo(() => tableProblems(rows, currencies), [rows, currencies])

  const set = (next: Typed) => {
    if (disabled) return
    lastSet.current = next
    setValue(next.length > 0 ? next : null)
  }
  const change = (next: Typed, of: string) => {
    if (next === typed || disabled) return
    history.current = noted(history.current, typed, of)
    set(next)
  }
  const step = (taken: { value: Typed; history: History<Typed> } | null) => {
    if (!taken) return
    history.current = taken.history
    set(taken.value)
  }
  const byId = new Map(rows.map((row) => [row.id, row]))
  const missing = useMemo(
    () =>
      missingVariants(
        options,
        rows.map((row) => row.options),
        mostVariants - rows.filter(({ isRemoved }) => !isRemoved).length,
      ),
    [options, rows],
  )

  return {
    isLoaded: saved !== null,
    hasFailed,
    reload,
    isReadOnly: !hasSavePermission,
    currencies,
    rows,
    missing,
    nameOf,
    error: showError ? errorMessage : undefined,
    /** The first problem of each cell, by row. */
    problemsOf: (rowId: string): Readonly<Record<string, string>> =>
      Object.fromEntries([
        ...refused.filter((cell) => cell.rowId === rowId).map(({ cell, message }) => [cell, message] as const),
        ...(problems.get(rowId) ?? []).map(({ cell, problem }) => [cell, sayCell(problem, { i18n })] as const),
      ]),
    problemCount: new Set([...problems.keys(), ...refused.map(({ rowId }) => rowId)]).size,
    isTyped: typed.length > 0,
    type: (changes: readonly Change[], of: string) =>
      change(
        changes.reduce((all, { rowId, column, text }) => {
          const row = byId.get(rowId)
          return row ? typeCell(all, row, { name: column as CellName, text }) : all
        }, typed),
        of,
      ),
    remove: (ids: readonly string[], isRemoved: boolean) =>
      change(
        ids.reduce((all, rowId) => {
          const row = byId.get(rowId)
          return row ? setRemoved(all, row, isRemoved) : all
        }, typed),
        '',
      ),
    addMissing: () =>
      change(addVariants(typed, missing.first, { slug, like: rows[0], newId: () => crypto.randomUUID() }), ''),
    undo: () => step(undone(history.current, typed)),
    redo: () => step(redone(history.current, typed)),
  }
}
