type Addressable = { readonly domains: readonly string[]; readonly isDefault: boolean }

/**
 * The store of a `Host` header, with or without a port; an unknown host gets the default store. Null only while no
 * store exists.
 */
export function storeForHost<S extends Addressable>(host: string | null, stores: readonly S[]): S | null {
  const name = hostName(host ?? '')
  return (
    stores.find((store) => store.domains.some((domain) => hostName(domain) === name)) ??
    stores.find((store) => store.isDefault) ??
    stores[0] ??
    null
  )
}

/** Lower case, without the port and without the dot at the end that DNS allows. */
const hostName = (host: string): string => host.trim().toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '')
