import type { CSSProperties } from 'react'

type SkeletonProps = { width?: string | undefined; height?: string | undefined; aspectRatio?: string | undefined }

/** Holds the place of what is still loading, at its final size. Decoration: say "loading" once, beside the group. */
export function Skeleton({ width, height, aspectRatio }: SkeletonProps) {
  const style: CSSProperties & Record<`--${string}`, string> = {}
  if (width) style['--skeleton-width'] = width
  if (height) style['--skeleton-height'] = height
  if (aspectRatio) Object.assign(style, { '--skeleton-height': 'auto', aspectRatio })
  return <span className="ui-skeleton" style={style} aria-hidden />
}
