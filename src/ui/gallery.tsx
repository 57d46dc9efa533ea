'use client'

import { useEffect, useRef, useState, type MouseEvent } from 'react'

import { cx } from '@/ui/cx'
import { Picture, type PictureProps } from '@/ui/picture'
import { placeText } from '@/ui/place-text'
import { useScripts } from '@/ui/use-scripts'
import { useSlides } from '@/ui/use-slides'
import { Zoom, type ZoomLabels } from '@/ui/zoom'

export type GalleryItem = {
  /** Unique on the page. */
  id: string
  /** `src` is also the large one, to look closer. */
  picture: Pick<PictureProps, 'src' | 'width' | 'height' | 'alt' | 'sources' | 'focalPoint'>
  /** Address of the same picture, 240 pixels wide. */
  thumb: string
  /** Whether it is hidden. Where the scripts of the page do not run, all are shown. */
  isHidden?: boolean
}

type GalleryProps = {
  items: readonly GalleryItem[]
  /** The picture to scroll to when this or the shown pictures change; null does not scroll. */
  goTo: string | null
  /** Of all pictures, as in `Picture`. */
  sizes: string
  aspectRatio: string
  labels: ZoomLabels
}

const isPlain = (event: MouseEvent): boolean => !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/**
 * Pictures to swipe through, by CSS scroll snapping. Thumbnails and large pictures are links, so both work without
 * scripts. With scripts the large ones open in place, and Tab stops only at the visible picture, because focus on
 * another would scroll to it.
 */
export function Gallery({ items, goTo, sizes, aspectRatio, labels }: GalleryProps) {
  const shown = items.filter(({ isHidden }) => !isHidden)
  const ids = shown.map(({ id }) => id)
  const { track, current, show, onScroll } = useSlides(ids)
  const [zoomed, setZoomed] = useState<string | null>(null)
  const hasScripts = useScripts()
  const idsKey = ids.join(' ')
  const hasStarted = useRef(false)

  useEffect(() => {
    const isFirst = !hasStarted.current
    hasStarted.current = true
    // A picture from the address, or one that the shopper swiped to before scripts ran, stays visible.
    if (isFirst && goTo === null) onScroll()
    else show(goTo ?? current, 'instant')
    // Only a choice scrolls the gallery, not the picture that the shopper has swiped to.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [show, goTo, idsKey])

  const open = (event: MouseEvent, id: string) => {
    if (!isPlain(event)) return
    event.preventDefault()
    setZoomed(id)
  }
  const close = (id: string) => {
    setZoomed(null)
    show(id, 'instant')
    track.current?.querySelector<HTMLElement>(`[data-slide="${id}"] > a`)?.focus({ preventScroll: true })
  }
  const isSingle = items.length < 2
  return (
    <section className={cx('ui-gallery', isSingle && 'ui-gallery-single')} aria-label={labels.gallery}>
      {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <ul
        ref={track}
        className="ui-gallery-track"
        onScroll={onScroll}
        {...(isSingle ? {} : { tabIndex: 0, 'aria-label': labels.gallery })}
      >
        {items.map(({ id, picture, isHidden }) => (
          <li key={id} id={id} data-slide={id} {...(isHidden ? { 'data-other': '' } : {})}>
            <a
              href={picture.src}
              // The picture itself may be hidden while the page loads.
              aria-label={picture.alt}
              data-wait
              onClick={(event) => open(event, id)}
              {...(hasScripts && id !== current ? { tabIndex: -1 } : {})}
            >
              <Picture {...picture} sizes={sizes} aspectRatio={aspectRatio} priority={id === ids[0]} />
            </a>
          </li>
        ))}
      </ul>
      {!isSingle && (
        <Thumbs
          items={items}
          current={current}
          label={labels.place}
          aspectRatio={aspectRatio}
          onChoose={(id) => show(id, 'auto')}
        />
      )}
      {zoomed !== null && <Zoom items={shown} first={zoomed} labels={labels} onClose={close} />}
    </section>
  )
}

interface ThumbsProps extends Pick<GalleryProps, 'items' | 'aspectRatio'> {
  readonly current: string
  readonly label: ZoomLabels['place']
  readonly onChoose: (id: string) => void
}

function Thumbs({ items, aspectRatio, current, label, onChoose }: ThumbsProps) {
  const shown = items.filter(({ isHidden }) => !isHidden)
  const nameOf = (item: GalleryItem) => {
    const among = item.isHidden ? items : shown
    return placeText(label, { number: among.indexOf(item) + 1, count: among.length })
  }
  return (
    <div className="ui-gallery-thumbs">
      {items.map((item) => (
        <a
          key={item.id}
          href={`#${item.id}`}
          data-wait
          {...(item.isHidden ? { 'data-other': '' } : {})}
          {...(item.id === current ? { 'aria-current': 'true' } : {})}
          onClick={(event) => {
            // It moves the gallery alone, not the page.
            event.preventDefault()
            onChoose(item.id)
          }}
        >
          <Picture src={item.thumb} alt={nameOf(item)} width={240} height={300} aspectRatio={aspectRatio} minor />
        </a>
      ))}
    </div>
  )
}
