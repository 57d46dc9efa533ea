const holder = globalThis as typeof globalThis & { flowMasters?: Map<string, unknown> }
const values = (holder.flowMasters ??= new Map<string, unknown>())

/**
 * The one value of this name in the process, made when it is first asked for. Next bundles its entry points apart (pages,
 * routes, the proxy, the start), and each bundle has its own copy of every module and so of its variables. What a process
 * has once, such as a pool, a count or a cache, is therefore kept at `globalThis`. To exchange the value later, keep an
 * object that has it as a property. A name belongs to one module.
 */
export function perProcess<T>(name: string, make: () => T): T {
  if (!values.has(name)) values.set(name, make())
  // Only the module that owns the name has put something there, and its type is the same in every bundle.
  return values.get(name) as T
}
