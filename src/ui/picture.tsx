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
  /** For browsers that support none of the sources. */
  src: string
  /** Intrinsic size in pixels, which reserves the space before the file has loaded. */
  width: number
  height: number
  /** What it shows; '' when it only decorates. */
  alt: string
  /** Width of its frame, as in `<img sizes>`; enlarged for the browser when the frame crops the sides. */
  sizes?: string | undefined
  /** Main color of the picture, shown until it has loaded. */
  color?: string | undefined
  /** Crops to this aspect ratio, such as '4 / 5'; the focal point stays visible. */
  aspectRatio?: string | undefined
  /** Percent from the left and the top. */
  focalPoint?: { x: number; y: number } | undefined
  /** In the first screen: loads at once with high priority. All others load lazily. */
  priority?: boolean | undefined
  /** Comes after other pictures of the same screen. */
  minor?: boolean | undefined
  className?: string | undefined
}

/** A responsive picture without layout shifts. */
export function Picture(props: PictureProps) {
  const {
    sources = [],
    src,
    width,
    height,
    alt,
    sizes,
    color,
    aspectRatio,
    focalPoint,
    priority,
    minor,
    className,
  } = props
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
        {...(minor ? { fetchPriority: 'low' as const } : {})}
      />
    </picture>
  )
}
