const holder = globalThis as typeof globalThis & { flowMasters?: Map<string, unknown> }
const values = (holder.flowMasters ??= new Map<string, unknown>())

/**
 * The single value of this name in the process, created on first use. Next bundles its entry points (pages, routes, the
 * proxy, the start) separately, and each bundle has its own copy of every module and of its variables. Values of which
 * a process must have only one, such as a pool, a count or a cache, are therefore kept on `globalThis`. To replace a
 * value later, store an object that has it as a property. A name belongs to one module.
 */
export function perProcess<T>(name: string, make: () => T): T {
  if (!values.has(name)) values.set(name, make())
  // The cast is safe: only the module that owns the name sets the value, and its type is the same in every bundle.
  return values.get(name) as T
}
