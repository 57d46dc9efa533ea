'use client'

import { Button, toast, useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useState } from 'react'

import { missingVariants, type ProductOption } from '@/features/catalog/domain/variant-matrix'
import { sendJson, type Refusal } from '@/ui/admin/send-form'

import type { MatrixRow, VariantMatrix as Matrix } from '../../variant-matrix'
import { VariantRow } from './variant-row'

interface FormOption {
  readonly code?: string
  readonly values?: readonly { readonly code?: string; readonly label?: string }[]
}

/** The labels of a variant's values in the product's order of options; codes where a value has no label (any more). */
function variantName(listed: readonly FormOption[], values: Readonly<Record<string, string>>): string {
  const known = listed.flatMap(({ code = '' }) => (code in values ? [code] : []))
  const codes = new Set([...known, ...Object.keys(values)])
  const labels = [...codes].map((code) => {
    const option = listed.find((each) => each.code === code)
    const choices = typeof option?.values === 'object' ? option.values : []
    return choices.find((each) => each.code === values[code])?.label ?? values[code]
  })
  return labels.join(', ') || 'Only variant'
}

/** The options as they stand in the form, saved or not. */
function useOptions(): { options: ProductOption[]; slug: string; nameOf: (row: MatrixRow) => string } {
  const [fields] = useAllFormFields()
  const data = reduceFieldsToValues(fields, true)
  const listed = Array.isArray(data['options']) ? (data['options'] as FormOption[]) : []
  return {
    nameOf: ({ options }) => variantName(listed, options),
    slug: typeof data['slug'] === 'string' ? data['slug'] : 'new',
    options: listed.map(({ code = '', values }) => ({
      code,
      values: (Array.isArray(values) ? values : []).flatMap((value: { code?: string }) => value.code ?? []),
    })),
  }
}

function newRow(options: Readonly<Record<string, string>>, slug: string, like: MatrixRow | undefined): MatrixRow {
  const sku = [slug, ...Object.values(options)].join('-').toUpperCase().slice(0, 60)
  const { price = {}, compareAt = {}, measure = '' } = like ?? {}
  return { id: crypto.randomUUID(), sku, options, isActive: true, price, compareAt, measure, onHand: '', stock: null }
}

async function loadMatrix(url: string): Promise<Matrix | null> {
  const response = await fetch(url, { credentials: 'same-origin' })
  return response.ok ? ((await response.json()) as Matrix) : null
}

/**
 * Every variant of the product in one table: SKU, prices, stock. It is saved at once, apart from the product's texts.
 */
export function VariantMatrix() {
  const { id, hasSavePermission = false } = useDocumentInfo()
  const { options, slug, nameOf } = useOptions()
  const [matrix, setMatrix] = useState<Matrix | null>(null)
  // As the server last told it, to tell it what was changed.
  const [shown, setShown] = useState<Matrix | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isDirty, setDirty] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const url = `/api/variant-matrix/${String(id)}`

  useEffect(() => {
    let isCurrent = true
    const load = async () => {
      const loaded = await loadMatrix(url)
      if (!isCurrent || !loaded) return
      setMatrix(loaded)
      setShown(loaded)
    }
    void load()
    return () => {
      isCurrent = false
    }
  }, [url])

  if (!matrix) return null
  const { rows, currencies } = matrix
  const change = (next: readonly MatrixRow[]) => {
    setMatrix({ ...matrix, rows: next })
    setDirty(true)
  }
  const missing = missingVariants(
    options,
    rows.map((row) => row.options),
  )

  async function save() {
    setSaving(true)
    const answer = await sendJson(url, {
      rows: rows.map((row) => ({ ...row, shown: shown?.rows.find((each) => each.id === row.id) ?? null })),
    })
    setSaving(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (!answer.ok) {
      await showCounts(answer.refusal)
      return
    }
    const saved = answer.value as Matrix
    setMatrix(saved)
    setShown(saved)
    setDirty(false)
    toast.success('Variants saved.')
  }

  /**
   * After a save was refused because a count had changed meanwhile, takes over the present count. The next save is
   * compared with it: the refusal has told the editor, so saving again overwrites the count on purpose.
   */
  async function showCounts({ errors }: Refusal) {
    const refused = rows.filter((_, index) => errors.some(({ path }) => path === `rows.${String(index)}.onHand`))
    const fresh = refused.length > 0 ? await loadMatrix(url) : null
    if (!fresh || !shown) return
    const countOf = (row: MatrixRow) =>
      refused.some(({ id: other }) => other === row.id)
        ? fresh.rows.find((each) => each.id === row.id)?.onHand
        : undefined
    setShown({ ...shown, rows: shown.rows.map((row) => ({ ...row, onHand: countOf(row) ?? row.onHand })) })
  }

  return (
    <section className="fm-matrix">
      <h3>Variants</h3>
      <p className="fm-soft">
        {hasSavePermission
          ? 'Prices, SKUs and stock take effect as soon as you save them here, also while the product’s texts are a draft.'
          : 'Your role may read prices and stock, not change them.'}
      </p>
      {hasSavePermission && (
        <p className="fm-soft">
          Content is what one package holds, such as 50 ml, 250 g, 2 m or 80 pieces. The shop then shows the price per
          liter, kilogram, meter or piece beside the price, as the European Union asks of goods sold by volume, weight
          or length. Empty: only the price is shown.
        </p>
      )}
      <div className="fm-matrix__scroll">
        <table>
          <thead>
            <tr>
              <th>For sale</th>
              <th>Variant</th>
              <th>SKU</th>
              {currencies.flatMap((currency) => [
                <th key={currency}>Price {currency}</th>,
                <th key={`${currency}-before`}>Before</th>,
              ])}
              <th>Content</th>
              <th>On hand</th>
              <th>Promised</th>
              <th>Available</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <VariantRow
                key={row.id}
                row={row}
                name={nameOf(row)}
                currencies={currencies}
                isReadOnly={!hasSavePermission}
                errors={refusal?.errors.filter(({ path }) => path.startsWith(`rows.${index}.`)) ?? []}
                onChange={(next) => change(rows.map((each) => (each.id === row.id ? next : each)))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {refusal && (
        <p className="fm-alert" role="alert">
          {refusal.message}
        </p>
      )}
      <div className="fm-actions">
        {hasSavePermission && missing.length > 0 && (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => change([...rows, ...missing.map((values) => newRow(values, slug, rows[0]))])}
          >
            {missing.length === 1 ? 'Make the missing variant' : `Make the ${missing.length} missing variants`}
          </Button>
        )}
        {hasSavePermission && (
          <Button buttonStyle="primary" margin={false} disabled={!isDirty || isSaving} onClick={() => void save()}>
            Save variants
          </Button>
        )}
      </div>
    </section>
  )
}
