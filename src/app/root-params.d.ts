/**
 * The segments above the storefront's root layout; the panel's root layout has none. `next typegen` generates the same.
 */
declare module 'next/root-params' {
  export function store(): Promise<string | undefined>
  export function locale(): Promise<string | undefined>
}
