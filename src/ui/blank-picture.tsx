interface BlankPictureProps {
  /** The title of the missing picture's subject; its first letter is shown. */
  readonly title: string
}

/**
 * A placeholder for a missing picture, in the same shape. Hidden from screen readers, because the title is beside it.
 */
export function BlankPicture({ title }: BlankPictureProps) {
  return (
    <div className="ui-blank" aria-hidden>
      {Array.from(title)[0]}
    </div>
  )
}
