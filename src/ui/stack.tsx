import type { ComponentPropsWithRef, CSSProperties } from 'react'
import { cx } from '@/ui/cx'

type LayoutProps = ComponentPropsWithRef<'div'> & {
  /** Space between, in steps of 4 px; 4 unless given. */
  gap?: number | undefined
}

const withGap = (gap: number | undefined, style: CSSProperties | undefined): CSSProperties | undefined =>
  gap === undefined ? style : { ...style, ['--gap' as string]: gap }

/** Children below each other. */
export function Stack({ gap, className, style, ...rest }: LayoutProps) {
  return <div {...rest} className={cx('ui-stack', className)} style={withGap(gap, style)} />
}

/** Children beside each other, wrapping. */
export function Row({ gap, className, style, ...rest }: LayoutProps) {
  return <div {...rest} className={cx('ui-row', className)} style={withGap(gap, style)} />
}
