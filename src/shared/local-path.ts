/**
 * A path of this site to continue to, from a query or a form. Anything that could lead to another site becomes
 * `fallback`. Browsers read '//evil', '/\evil' and a path with a tab or a line break in it as another host.
 */
export function localPath(path: unknown, fallback = '/'): string {
  if (typeof path !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return fallback
  const url = URL.parse(path, 'http://here.invalid')
  return url?.host === 'here.invalid' && !url.pathname.startsWith('//')
    ? url.pathname + url.search + url.hash
    : fallback
}
