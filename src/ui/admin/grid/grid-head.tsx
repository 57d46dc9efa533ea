import { useTranslation } from '@payloadcms/ui'

import type { GridColumn } from './grid-model'
import { sharedPanel } from '@/shared/shared-panel'

/** Rows of the head: screen readers count them as rows of the grid. */
export const headRows = 2

/** Two header rows when adjacent columns form a group, such as the two prices of a currency. */
export function GridHead({
  columns,
  rowLabel,
  hasActions,
}: {
  readonly columns: readonly GridColumn[]
  readonly rowLabel: string
  readonly hasActions: boolean
}) {
  const t = sharedPanel.for(useTranslation())
  const isFirstOfGroup = ({ group }: GridColumn, index: number) => columns[index - 1]?.group !== group
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" rowSpan={headRows}>
          {rowLabel}
        </th>
        {columns.map((column, index) =>
          column.group === undefined ? (
            <th key={column.name} scope="col" rowSpan={headRows} data-kind={column.kind}>
              {column.label}
            </th>
          ) : (
            isFirstOfGroup(column, index) && (
              <th
                key={column.name}
                scope="colgroup"
                className="fm-grid__group"
                colSpan={columns.filter(({ group }) => group === column.group).length}
              >
                {column.group}
              </th>
            )
          ),
        )}
        {hasActions && (
          <th rowSpan={headRows}>
            <span className="fm-grid__hidden">{t('grid.delete')}</span>
          </th>
        )}
      </tr>
      <tr aria-rowindex={headRows}>
        {columns.map(
          (column) =>
            column.group !== undefined && (
              <th key={column.name} scope="col" data-kind={column.kind} aria-label={column.longLabel}>
                {column.label}
              </th>
            ),
        )}
      </tr>
    </thead>
  )
}
