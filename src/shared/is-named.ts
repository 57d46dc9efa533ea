/**
 * Whether an error is of the class with this name. Next bundles pages, routes and actions separately, each with its own
 * copy of every class, so `instanceof` is false for an error from another bundle. Therefore each class of errors sets
 * its own `name`, and only the name is compared.
 */
export const isNamed = <E extends Error>(error: unknown, name: E['name']): error is E =>
  error instanceof Error && error.name === name
