/** The first element in the tab order: skips the navigation to the element with this id. */
export function SkipLink({ target, children }: { target: string; children: string }) {
  return (
    <a className="ui-skip-link" href={`#${target}`}>
      {children}
    </a>
  )
}
