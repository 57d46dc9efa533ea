/** Stand-ins for what Next gives to code inside a request. They import nothing of the app, which they are hoisted above. */

/** One browser's cookies, and the headers of its requests. Mock `next/headers` with {@link cookieMock} to use it. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly headers = new Headers()
}

let current = new Browser()

/** The browser whose cookies the next call reads and writes. */
export function useBrowser(browser: Browser): void {
  current = browser
}

/** For `vi.mock('next/headers', …)`: outside of Next there is no request whose cookies could be read. */
export const cookieMock = () => ({
  headers: () => Promise.resolve(current.headers),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (current.cookies.has(name) ? { name, value: current.cookies.get(name) } : undefined),
      set: (name: string, value: string) => {
        if (value === '') current.cookies.delete(name)
        else current.cookies.set(name, value)
      },
    }),
})

/** For `vi.mock('next/cache', …)`: nothing is kept. */
export const cacheMock = () => ({ unstable_cache: <T>(read: T) => read, revalidateTag: () => undefined })
