'use client'

import { cx } from '@/ui/cx'
import { closesDialog } from '@/ui/dialog-props'
import { IconButton } from '@/ui/icon-button'
import { Picture, type PictureProps } from '@/ui/picture'

export type GalleryItem = {
  /** Unique on the page. */
  id: string
  /** `src` is also the large one, to look closer. */
  picture: Pick<PictureProps, 'src' | 'width' | 'height' | 'alt' | 'sources' | 'focalPoint'>
  /** A small one of the same, 240 pixels wide; its alt names the link, for instance "View 2: open". */
  thumb: { src: string; alt: string }
}

type GalleryProps = {
  /** Unique on the page. */
  id: string
  items: readonly GalleryItem[]
  /** Of all pictures, as in `Picture`. */
  sizes: string
  aspectRatio: string
  /** Names for screen readers: of the region, and of the button that closes the large picture. */
  labels: { gallery: string; close: string }
}

/**
 * Pictures to swipe through, by CSS scroll snapping alone. Thumbnails and large pictures are links, so both work without
 * scripts; Enhancements marks the present one, keeps the page from jumping and opens the large one in place.
 */
export function Gallery({ id, items, sizes, aspectRatio, labels }: GalleryProps) {
  const single = items.length < 2
  const zoomId = `${id}-zoom`
  return (
    <section className={cx('ui-gallery', single && 'ui-gallery-single')} aria-label={labels.gallery}>
      {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <ul className="ui-gallery-track" {...(single ? {} : { tabIndex: 0, 'aria-label': labels.gallery })}>
        {items.map((item, index) => (
          <li key={item.id} id={item.id}>
            <a href={item.picture.src} data-zoom>
              <Picture {...item.picture} sizes={sizes} aspectRatio={aspectRatio} priority={index === 0} />
            </a>
          </li>
        ))}
      </ul>
      {!single && <Thumbs items={items} aspectRatio={aspectRatio} />}
      <dialog id={zoomId} className="ui-dialog ui-zoom" aria-label={labels.gallery}>
        <IconButton icon="close" outline label={labels.close} {...closesDialog(zoomId)} />
        <div className="ui-zoom-pane" />
      </dialog>
    </section>
  )
}

function Thumbs({ items, aspectRatio }: Pick<GalleryProps, 'items' | 'aspectRatio'>) {
  return (
    <div className="ui-gallery-thumbs">
      {items.map((item, index) => (
        <a key={item.id} href={`#${item.id}`} data-slide {...(index === 0 ? { 'aria-current': 'true' } : {})}>
          <Picture {...item.thumb} width={240} height={300} aspectRatio={aspectRatio} />
        </a>
      ))}
    </div>
  )
}
