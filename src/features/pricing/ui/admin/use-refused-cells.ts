import { useAllFormFields, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { cellText, type CellName, type TypedVariant } from '../../domain/typed-variants'

/** A cell that the server refused, by the row's id and the cell's name. */
export interface RefusedCell {
  readonly rowId: string
  readonly cell: CellName
  readonly message: string
  /** What was refused: the refusal is void once the cell is typed in again. */
  readonly typed: TypedVariant
}

const cellPath = /^variantRows\[(\d+)\]\.(.+)$/

/**
 * Takes the server's refusals of cells out of the form, which knows no such fields, and ties them to their rows: rows
 * move, and a refusal counts only as long as its row is unchanged.
 */
export function useRefusedCells(typed: readonly TypedVariant[], onRefused: () => void): readonly RefusedCell[] {
  const [fields, dispatch] = useAllFormFields()
  const { setModified } = useForm()
  const [refused, setRefused] = useState<readonly RefusedCell[]>([])
  const arrived = Object.keys(fields).filter((path) => cellPath.test(path))
  const key = arrived.join('\n')

  useEffect(() => {
    if (key === '') return
    const found = key.split('\n').flatMap((path): RefusedCell[] => {
      const [, index, cell = ''] = cellPath.exec(path) ?? []
      const row = typed[Number(index)]
      const message = fields[path]?.errorMessage
      return row && message !== undefined ? [{ rowId: row.id, cell: cell as CellName, message, typed: row }] : []
    })
    setRefused(found)
    for (const path of key.split('\n')) dispatch({ type: 'REMOVE', path })
    // Payload calls a form saved that the server has refused: the draft would not be kept.
    setModified(true)
    onRefused()
    // Once for each refusal: the rest is read as it is then.
  }, [key])

  return refused.filter(({ cell, typed: then }) => {
    const now = typed.find(({ id }) => id === then.id)
    return now?.isRemoved === then.isRemoved && cellText(now, cell).trim() === cellText(then, cell).trim()
  })
}
