import { useCallback, useRef, useState, type RefObject } from 'react'

interface Slides {
  /** For the list whose items are the slides, each with its id in `data-slide`. */
  readonly track: RefObject<HTMLUListElement | null>
  /** The id of the slide in sight. */
  readonly current: string
  /** Brings a slide into sight: at once, or as the style sheet moves it. */
  readonly show: (id: string, behavior: 'instant' | 'auto') => void
  readonly onScroll: () => void
}

const slideOf = (track: HTMLElement, id: string): HTMLElement | null =>
  track.querySelector<HTMLElement>(`[data-slide="${id}"]`)

/** The slide at the middle of the track. */
function slideInSight(track: HTMLElement): string | undefined {
  const middle = track.getBoundingClientRect().left + track.clientWidth / 2
  const slides = [...track.querySelectorAll<HTMLElement>('[data-slide]')]
  return slides.find((slide) => {
    const { left, right } = slide.getBoundingClientRect()
    return left <= middle && middle < right
  })?.dataset['slide']
}

/** A row of slides that is moved by scrolling, also from right to left. `ids` are those that are shown. */
export function useSlides(ids: readonly string[], first?: string): Slides {
  const track = useRef<HTMLUListElement>(null)
  const [inSight, setInSight] = useState(first ?? ids[0] ?? '')

  const show = useCallback((id: string, behavior: 'instant' | 'auto') => {
    const list = track.current
    const slide = list && slideOf(list, id)
    if (!slide) return
    const move = slide.getBoundingClientRect().left - list.getBoundingClientRect().left
    list.scrollTo({ left: list.scrollLeft + move, behavior })
    if (behavior === 'instant') setInSight(id)
  }, [])

  const onScroll = () => {
    const found = track.current && slideInSight(track.current)
    if (found) setInSight(found)
  }

  return { track, current: ids.includes(inSight) ? inSight : (ids[0] ?? ''), show, onScroll }
}
