/** A turning ring. With a label it announces itself; without, something else must say that work is under way. */
export function Spinner({ label }: { label?: string | undefined }) {
  return (
    <span className="ui-spinner" {...(label ? { role: 'status', 'aria-label': label } : { 'aria-hidden': true })} />
  )
}
