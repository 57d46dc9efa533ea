/** A font file imported by code: the bundler's address of it, the same as `url()` in CSS gets. */
declare module '*.woff2' {
  const url: string
  export default url
}
