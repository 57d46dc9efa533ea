import type { GridColumn } from './grid-model'

/** Heads in two lines where neighbors form a group, such as the two prices of a currency. */
export function GridHead({
  columns,
  rowLabel,
  hasActions,
}: {
  readonly columns: readonly GridColumn[]
  readonly rowLabel: string
  readonly hasActions: boolean
}) {
  const isFirstOfGroup = ({ group }: GridColumn, index: number) => columns[index - 1]?.group !== group
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {rowLabel}
        </th>
        {columns.map((column, index) =>
          column.group === undefined ? (
            <th key={column.name} scope="col" rowSpan={2} data-kind={column.kind}>
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
          <th rowSpan={2}>
            <span className="fm-grid__hidden">Delete</span>
          </th>
        )}
      </tr>
      <tr>
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
