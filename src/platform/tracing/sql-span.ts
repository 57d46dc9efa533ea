import { failSpan, startSpan, tracing } from './tracing'

/** Characters of a statement that a span shows. */
const longest = 2000

/** A span for one statement, when something traced sends it; polling is not traced. */
export function startSqlSpan(operation: string, text: string): { readonly end: (error: unknown) => void } | undefined {
  if (!tracing()) return undefined
  const span = startSpan(`SQL ${operation}`, {
    kind: 'CLIENT',
    onlyInside: true,
    attributes: {
      'db.system.name': 'postgresql',
      'db.operation.name': operation,
      'db.query.text': withoutValues(text).slice(0, longest),
    },
  })
  return (
    span && {
      end: (error) => {
        if (error) failSpan(span, error)
        span.end()
      },
    }
  )
}

/** Values travel beside the statement as $1, $2 …; those that stand in it all the same are hidden. */
function withoutValues(statement: string): string {
  return statement
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/(?<![\w$".])\d+(?:\.\d+)?\b/g, '?')
    .replace(/\s+/g, ' ')
    .trim()
}
