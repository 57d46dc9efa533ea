import { cx } from '@/ui/cx'
import { closesDialog } from '@/ui/dialog-props'
import { IconButton } from '@/ui/icon-button'
import { Picture, type PictureProps } from '@/ui/picture'

export type GalleryItem = {
  /** Unique on the page. */
  id: string
  picture: PictureProps
  /** A small one of the same; its alt names the link, for instance "View 2: open". */
  thumb: PictureProps
  /** Address of the same picture, large: makes it a link to look closer. */
  largeSrc?: string | undefined
}

type GalleryProps = {
  /** Unique on the page. */
  id: string
  items: readonly GalleryItem[]
  /** Names for screen readers: of the region, and of the button that closes the large picture. */
  labels: { gallery: string; close: string }
}

/**
 * Pictures to swipe through, by CSS scroll snapping alone. Thumbnails and large pictures are links, so both work without
 * scripts; Enhancements marks the present one, keeps the page from jumping and opens the large one in place.
 */
export function Gallery({ id, items, labels }: GalleryProps) {
  const single = items.length < 2
  const zoomId = `${id}-zoom`
  return (
    <section className={cx('ui-gallery', single && 'ui-gallery-single')} aria-label={labels.gallery}>
      {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <ul className="ui-gallery-track" {...(single ? {} : { tabIndex: 0, 'aria-label': labels.gallery })}>
        {items.map((item) => (
          <li key={item.id} id={item.id}>
            {item.largeSrc ? (
              <a href={item.largeSrc} data-zoom>
                <Picture {...item.picture} />
              </a>
            ) : (
              <Picture {...item.picture} />
            )}
          </li>
        ))}
      </ul>
      {!single && <Thumbs items={items} />}
      {items.some((item) => item.largeSrc) && (
        <dialog id={zoomId} className="ui-dialog ui-zoom" aria-label={labels.gallery}>
          <IconButton icon="close" outline label={labels.close} {...closesDialog(zoomId)} />
          <div className="ui-zoom-pane" />
        </dialog>
      )}
    </section>
  )
}

function Thumbs({ items }: { items: readonly GalleryItem[] }) {
  return (
    <div className="ui-gallery-thumbs">
      {items.map((item, index) => (
        <a key={item.id} href={`#${item.id}`} data-slide {...(index === 0 ? { 'aria-current': 'true' } : {})}>
          <Picture {...item.thumb} />
        </a>
      ))}
    </div>
  )
}
