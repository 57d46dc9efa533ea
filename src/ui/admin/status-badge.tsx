/** `todo` waits for staff, `good` is done, `bad` went wrong, `calm` needs nothing. */
export type Tone = 'todo' | 'good' | 'bad' | 'calm'

/** A state in a word or two. */
export const StatusBadge = ({ tone, children }: { tone: Tone; children: string }) => (
  <span className={`fm-badge fm-badge--${tone}`}>{children}</span>
)
