/** A turning ring. Screen readers announce its label; without one, other text must say that something loads. */
export function Spinner({ label }: { label?: string | undefined }) {
  return (
    <span className="ui-spinner" {...(label ? { role: 'status', 'aria-label': label } : { 'aria-hidden': true })} />
  )
}
