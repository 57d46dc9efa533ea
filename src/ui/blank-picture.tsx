interface BlankPictureProps {
  /** What the picture would show; its first letter stands for it. */
  readonly title: string
}

/** Holds the place of a picture that there is none of, in the shape of the others. Says nothing: the title is beside it. */
export function BlankPicture({ title }: BlankPictureProps) {
  return (
    <div className="ui-blank" aria-hidden>
      {Array.from(title)[0]}
    </div>
  )
}
