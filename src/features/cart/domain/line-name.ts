/** What tells a line from one of another variant of the same product: 'Field notebook (Ink, A5)'. */
export const lineName = ({
  title,
  optionsLabel,
}: {
  readonly title: string
  readonly optionsLabel: string | null
}): string => (optionsLabel ? `${title} (${optionsLabel})` : title)
