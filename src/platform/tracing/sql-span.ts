import { failSpan, startSpan, tracing } from './tracing'

/** The most characters of a statement in a span. */
const longest = 2000

/** A span for one statement inside a traced request or job; polling is not traced. */
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

/** Hides literal values in a statement; most values are parameters ($1, $2 …) and not in its text. */
function withoutValues(statement: string): string {
  return statement
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/(?<![\w$".])\d+(?:\.\d+)?\b/g, '?')
    .replace(/\s+/g, ' ')
    .trim()
}
