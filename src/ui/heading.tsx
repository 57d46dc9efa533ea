import type { ComponentPropsWithRef } from 'react'
import { cx } from '@/ui/cx'

const sizes = {
  sm: 'text-lg',
  md: 'text-xl',
  lg: 'text-2xl',
  xl: 'text-3xl',
  '2xl': 'text-4xl',
  '3xl': 'text-5xl',
} as const

type HeadingProps = ComponentPropsWithRef<'h2'> & {
  level: 1 | 2 | 3 | 4
  /** Its look, independent of its level in the document. */
  size?: keyof typeof sizes | undefined
}

/** A heading in the display face. */
export function Heading({ level, size = 'lg', className, ...rest }: HeadingProps) {
  const Tag = `h${level}` as const
  return <Tag {...rest} className={cx(sizes[size], className)} />
}
