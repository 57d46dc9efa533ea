/** The name of a line with its options, which distinguishes variants of a product: 'Field notebook (Ink, A5)'. */
export const lineName = ({
  title,
  optionsLabel,
}: {
  readonly title: string
  readonly optionsLabel: string | null
}): string => (optionsLabel ? `${title} (${optionsLabel})` : title)
