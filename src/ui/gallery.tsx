import { cx } from '@/ui/cx'
import { Picture, type PictureProps } from '@/ui/picture'

export type GalleryItem = {
  /** Unique on the page. */
  id: string
  picture: PictureProps
  /** A small one of the same; its alt names the link, for instance "View 2: open". */
  thumb: PictureProps
}

type GalleryProps = {
  /** Name of the region for screen readers. */
  label: string
  items: readonly GalleryItem[]
}

/**
 * Pictures to swipe through, by CSS scroll snapping alone. The thumbnails are links to the pictures, so they work without
 * scripts; Enhancements marks the present one and keeps the page from jumping.
 */
export function Gallery({ label, items }: GalleryProps) {
  const single = items.length < 2
  return (
    <section className={cx('ui-gallery', single && 'ui-gallery-single')} aria-label={label}>
      {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className="ui-gallery-track" {...(single ? {} : { tabIndex: 0, 'aria-label': label })}>
        {items.map((item) => (
          <li key={item.id} id={item.id}>
            <Picture {...item.picture} />
          </li>
        ))}
      </ul>
      {!single && (
        <div className="ui-gallery-thumbs">
          {items.map((item, index) => (
            <a key={item.id} href={`#${item.id}`} data-slide {...(index === 0 ? { 'aria-current': 'true' } : {})}>
              <Picture {...item.thumb} />
            </a>
          ))}
        </div>
      )}
    </section>
  )
}
