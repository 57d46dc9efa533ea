import { useEffect, useRef, type PointerEvent } from 'react'

import type { PictureProps } from '@/ui/picture'

interface ZoomPaneProps {
  readonly picture: Pick<PictureProps, 'src' | 'alt' | 'width' | 'height'>
  readonly onClose: () => void
}

/** Scrolls to the part of the content that lies at these shares of its width and height. */
const scrollToShare = (pane: HTMLElement, { x, y }: { x: number; y: number }): void =>
  pane.scrollTo({
    left: x * (pane.scrollWidth - pane.clientWidth),
    top: y * (pane.scrollHeight - pane.clientHeight),
    behavior: 'instant',
  })

/** One picture larger than the window. It follows the mouse, a finger pushes it, and with the focus the arrow keys do. */
export function ZoomPane({ picture: { src, alt, width, height }, onClose }: ZoomPaneProps) {
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (pane.current) scrollToShare(pane.current, { x: 0.5, y: 0.5 })
  }, [])
  const follow = ({ currentTarget, pointerType, clientX, clientY }: PointerEvent<HTMLElement>) => {
    if (pointerType !== 'mouse') return
    const box = currentTarget.getBoundingClientRect()
    scrollToShare(currentTarget, { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height })
  }
  return (
    <div
      ref={pane}
      className="ui-zoom-pane"
      dir="ltr"
      role="group"
      aria-label={alt}
      // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onPointerMove={follow}
    >
      <button type="button" tabIndex={-1} onClick={onClose}>
        <img src={src} alt={alt} width={width} height={height} />
      </button>
    </div>
  )
}
