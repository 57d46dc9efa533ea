import type { CSSProperties } from 'react'
import { cx } from '@/ui/cx'
import { cropFactor, croppedSizes } from '@/ui/picture-sizes'

export type PictureSource = {
  /** MIME type, best first: image/avif, image/webp. */
  type: string
  srcSet: string
}

export type PictureProps = {
  sources?: readonly PictureSource[] | undefined
  /** For browsers that know none of the sources. */
  src: string
  /** Real size in pixels: holds the place before the file comes. */
  width: number
  height: number
  /** What it shows; '' when it only decorates. */
  alt: string
  /** How wide its frame is, as in `<img sizes>`; the browser is told more where the frame cuts off the sides. */
  sizes?: string | undefined
  /** Main color of the picture, shown until it is there. */
  color?: string | undefined
  /** Crop to this shape, for instance '4 / 5'; the focal point stays in sight. */
  aspectRatio?: string | undefined
  /** Percent from the left and the top. */
  focalPoint?: { x: number; y: number } | undefined
  /** In the first screen: loaded at once and first. All others load when they come near. */
  priority?: boolean | undefined
  className?: string | undefined
}

/** A responsive picture that never moves the page. */
export function Picture(props: PictureProps) {
  const { sources = [], src, width, height, alt, sizes, color, aspectRatio, focalPoint, priority, className } = props
  const style: CSSProperties = {}
  if (color) style.backgroundColor = color
  if (aspectRatio) style.aspectRatio = aspectRatio
  const isMiddle = focalPoint?.x === 50 && focalPoint.y === 50
  if (aspectRatio && focalPoint && !isMiddle) style.objectPosition = `${focalPoint.x}% ${focalPoint.y}%`
  const wanted = sizes && croppedSizes(sizes, cropFactor({ width, height }, aspectRatio))
  return (
    <picture className={cx('ui-picture', aspectRatio && 'ui-picture-cover', className)}>
      {sources.map((source) => (
        <source key={source.type} type={source.type} srcSet={source.srcSet} sizes={wanted} />
      ))}
      <img
        src={src}
        width={width}
        height={height}
        alt={alt}
        style={style}
        decoding={priority ? 'sync' : 'async'}
        {...(priority ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
      />
    </picture>
  )
}
