import { useAllFormFields, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { cellText, type CellName, type TypedVariant } from '../../domain/typed-variants'

/** A cell that the server refused, by the row's id and the cell's name. */
export interface RefusedCell {
  readonly rowId: string
  readonly cell: CellName
  readonly message: string
  /** The refused row: the refusal no longer applies once the cell is edited. */
  readonly typed: TypedVariant
}

const cellPath = /^variantRows\[(\d+)\]\.(.+)$/

/**
 * Moves the server's refusals of cells out of the form, which has no such fields, and binds them to their rows, because
 * rows move and a refusal applies only while its row is unchanged.
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
    // Payload marks a refused form as saved, so the draft would not be saved again.
    setModified(true)
    onRefused()
    // Runs once for each refusal, so the other values are not dependencies.
  }, [key])

  return refused.filter(({ cell, typed: then }) => {
    const now = typed.find(({ id }) => id === then.id)
    return now?.isRemoved === then.isRemoved && cellText(now, cell).trim() === cellText(then, cell).trim()
  })
}
