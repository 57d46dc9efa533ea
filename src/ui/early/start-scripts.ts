import { deferredScriptsId, pageDataParameter, type DeferredScripts, type PageData } from '@/shared/deferred-scripts'

declare global {
  interface Window {
    /** The initial data of Next's scripts, which replace it when they start. */
    __next_f?: unknown[]
    /** The initial modules of Next's loader, which replaces it when it starts. */
    TURBOPACK?: { push: (modules: unknown) => unknown }
  }
}

/** Sent to the window when React has taken over the page. */
export const startedEvent = 'scripts:started'

/** Calls back when the browser is idle; Safari has no idle callbacks. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 2000 })
  else setTimeout(act, 200)
}

/** Null when Next starts the scripts itself: on pages that are not cached, and on all pages in development. */
function deferredScripts(): DeferredScripts | null {
  const text = document.getElementById(deferredScriptsId)?.textContent
  // Written by `deferScripts`.
  return text === undefined ? null : (JSON.parse(text) as DeferredScripts)
}

/** The data of this rendering; null when the server has only that of another. Rejects when the network fails. */
async function pageData({ data }: DeferredScripts, priority: 'low' | 'high'): Promise<PageData | null> {
  if (typeof data !== 'string') return data
  const response = await fetch(`${location.pathname}?${pageDataParameter}=${data}`, { priority })
  const isData = response.ok && response.headers.get('content-type')?.startsWith('application/json')
  // Written by `splitPage`.
  return isData ? ((await response.json()) as PageData) : null
}

/**
 * Prefetches the page's scripts and data into the browser's cache at the lowest priority, without running them. Does
 * nothing when the browser saves data.
 */
export function fetchScripts(): void {
  // Only Chromium supports it: https://wicg.github.io/savedata/
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } }
  const scripts = deferredScripts()
  if (!scripts || connection?.saveData) return
  for (const file of scripts.files) {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'prefetch', as: 'script', href: file })
    document.head.append(link)
  }
  // It is requested again when the scripts start.
  pageData(scripts, 'low').catch(() => undefined)
}

interface Ending {
  /** All have been loaded. */
  readonly onLoad: () => void
  /** One of them could not be loaded, or the server has no data for them. */
  readonly onFailure: () => void
}

interface Start extends Ending {
  /** The network failed before anything was run, so that another call may succeed. */
  readonly onUnreachable: () => void
}

/** One after the other, each in a task of its own, so that input is handled between them. */
function run([file, ...rest]: readonly string[], ending: Ending): void {
  if (file === undefined) {
    ending.onLoad()
    return
  }
  const script = document.createElement('script')
  script.src = file
  script.onload = () => setTimeout(run, 0, rest, ending)
  script.onerror = ending.onFailure
  document.head.append(script)
}

/** Starts the scripts of the page. Call it again only after `onUnreachable`. */
export function startScripts({ onLoad, onFailure, onUnreachable }: Start): void {
  const scripts = deferredScripts()
  if (!scripts) return
  const { files } = scripts
  // They load in parallel, although they run one after the other.
  for (const href of files)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'script', href }))
  pageData(scripts, 'high').then((data) => {
    if (!data) {
      onFailure()
      return
    }
    window.__next_f = [...data.flight]
    run(files, {
      onLoad: () => {
        onLoad()
        for (const each of data.modules) window.TURBOPACK?.push(each)
      },
      onFailure,
    })
  }, onUnreachable)
}
