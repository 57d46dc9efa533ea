/**
 * Whether an error is of the class with this name. Next bundles pages, routes and actions apart, each with a copy of
 * every class, so that `instanceof` is false for an error that another bundle has made: classes of errors carry a `name`
 * of their own, and only that is asked for.
 */
export const isNamed = <E extends Error>(error: unknown, name: E['name']): error is E =>
  error instanceof Error && error.name === name
