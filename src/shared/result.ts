/**
 * An expected outcome: a value, or a failure whose `code` the caller must handle. Bugs and outages are thrown instead.
 */
export type Result<T, F extends { code: string }> = { ok: true; value: T } | ({ ok: false } & F)

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

/** `fail('insufficient_stock', { lines })`. The code is snake_case. */
export function fail<C extends string>(code: C): { ok: false; code: C }
export function fail<C extends string, D extends object>(code: C, details: D): { ok: false; code: C } & D
export function fail(code: string, details: object = {}): object {
  return { ...details, ok: false, code }
}
