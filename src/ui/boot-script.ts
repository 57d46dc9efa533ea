/** Where the shopper's choice of light or dark is kept in the browser. */
export const themeStorageKey = 'theme'

/**
 * Runs in the head before the first paint: sets `html[data-theme]` from what the shopper chose, and `html[data-currency]`
 * from a cookie. The text depends on the arguments alone, so that a Content-Security-Policy can name its hash.
 */
export function bootScript(currencyCookie: string): string {
  return [
    '(function(d){try{',
    `var t=localStorage.getItem(${JSON.stringify(themeStorageKey)});`,
    "if(t==='light'||t==='dark')d.dataset.theme=t;",
    `var c=/(?:^|; )${currencyCookie}=([A-Z]{3})(?:;|$)/.exec(document.cookie);`,
    'if(c)d.dataset.currency=c[1]',
    '}catch(e){}})(document.documentElement)',
  ].join('')
}
