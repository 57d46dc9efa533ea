/** Where the shopper's choice of light or dark is kept in the browser. */
export const themeStorageKey = 'theme'

interface BootCookies {
  readonly country: string
  readonly currency: string
}

/**
 * Runs in the head before the first paint: sets `html[data-theme]` from what the shopper chose, and from two cookies
 * `html[data-currency]`, if `data-currencies` lists it, and `html[data-country]`, unless `data-not-served` lists it.
 * The text depends on the arguments alone, so that a Content-Security-Policy can name its hash.
 */
export function bootScript({ country, currency }: BootCookies): string {
  return [
    '(function(d){try{',
    'var s=d.dataset,h=function(l,v){return(" "+(l||"")+" ").indexOf(" "+v+" ")>=0},',
    'k=function(n){var m=new RegExp("(?:^|; )"+n+"=([A-Z]{2,3})(?:;|$)").exec(document.cookie);return m?m[1]:""},',
    `c=k(${JSON.stringify(currency)}),l=k(${JSON.stringify(country)});`,
    'if(h(s.currencies,c))s.currency=c;',
    'if(l.length===2&&!h(s.notServed,l))s.country=l;',
    `var t=localStorage.getItem(${JSON.stringify(themeStorageKey)});`,
    "if(t==='light'||t==='dark')s.theme=t",
    '}catch(e){}})(document.documentElement)',
  ].join('')
}
