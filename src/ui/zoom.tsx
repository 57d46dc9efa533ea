'use client'

import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

import { showModal } from '@/ui/dialog-control'
import type { GalleryItem } from '@/ui/gallery'
import { IconButton } from '@/ui/icon-button'
import { Picture } from '@/ui/picture'
import { placeText } from '@/ui/place-text'
import { useSlides } from '@/ui/use-slides'
import { ZoomPane } from '@/ui/zoom-pane'

export interface ZoomLabels {
  readonly gallery: string
  /** "Picture {number} of {count}" */
  readonly place: string
  readonly close: string
  readonly previous: string
  readonly next: string
  readonly closer: string
}

interface ZoomProps {
  readonly items: readonly GalleryItem[]
  /** Id of the picture to begin with. */
  readonly first: string
  readonly labels: ZoomLabels
  /** Called with the id of the picture that was in sight. */
  readonly onClose: (id: string) => void
}

/** How far a key goes; arrows point to where the picture lies, also from right to left. */
function stepOf({ key, currentTarget }: KeyboardEvent): number {
  const forward = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0
  return key === forward ? 1 : -1
}

/**
 * The pictures of a gallery over the whole window, each as a whole: to go through by swiping, arrow keys and buttons, and to
 * look at closer. Open as long as it is on the page.
 */
export function Zoom({ items, first, labels, onClose }: ZoomProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const ids = items.map(({ id }) => id)
  const { track, current, show, onScroll } = useSlides(ids, first)
  const [isCloser, setCloser] = useState(false)
  const index = ids.indexOf(current)
  const item = items[index]

  useEffect(() => {
    if (dialog.current) showModal(dialog.current)
    show(first, 'instant')
  }, [show, first])

  const step = (by: number) => {
    const next = ids[(index + by + ids.length) % ids.length]
    if (next === undefined || next === current) return
    setCloser(false)
    show(next, 'instant')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = stepOf(event)
    // In the pane the arrows move the large picture.
    if (by === 0 || event.target instanceof HTMLDivElement) return
    event.preventDefault()
    step(by)
  }
  return (
    <dialog
      ref={dialog}
      className="ui-dialog ui-zoom"
      aria-label={labels.gallery}
      onKeyDown={onKeyDown}
      onClose={() => onClose(current)}
    >
      <div className="ui-zoom-bar">
        <IconButton icon="close" outline label={labels.close} onClick={() => dialog.current?.close()} />
        <IconButton
          icon={isCloser ? 'minus' : 'plus'}
          outline
          label={labels.closer}
          aria-pressed={isCloser}
          onClick={() => setCloser(!isCloser)}
        />
        <p role="status">{placeText(labels.place, { number: index + 1, count: ids.length })}</p>
      </div>
      <ul
        ref={track}
        className="ui-zoom-track"
        aria-label={labels.gallery}
        // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onScroll={onScroll}
      >
        {items.map(({ id, picture }) => (
          <li key={id} data-slide={id} inert={id !== current}>
            {/* A shortcut for the pointer; the button above does the same. */}
            <button type="button" className="ui-zoom-picture" tabIndex={-1} onClick={() => setCloser(true)}>
              <Picture {...picture} sizes="100vw" priority={id === first} />
            </button>
          </li>
        ))}
      </ul>
      {isCloser && item && <ZoomPane picture={item.picture} onClose={() => setCloser(false)} />}
      {ids.length > 1 && (
        <>
          <IconButton
            icon="chevron"
            back
            outline
            className="ui-zoom-previous"
            label={labels.previous}
            onClick={() => step(-1)}
          />
          <IconButton icon="chevron" outline className="ui-zoom-next" label={labels.next} onClick={() => step(1)} />
        </>
      )}
    </dialog>
  )
}
