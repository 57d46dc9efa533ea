'use client'

import { cx } from '@/ui/cx'

/**
 * Thin-line icons on a 24 grid, drawn for 20 px. One path each: stroke only, `styles/components/button.css` sets the
 * line.
 */
const paths = {
  arrow: 'M4 12h16M14 6l6 6-6 6',
  bag: 'M5 8h14l1 12.5H4L5 8ZM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5',
  card: 'M3 6.5h18v11.5H3ZM3 10h18M6.5 14.5h4',
  check: 'm4.5 12.5 5 5L19.5 7',
  chevron: 'm9 5 7 7-7 7',
  'chevron-down': 'm5 9 7 7 7-7',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2',
  close: 'm5.5 5.5 13 13M18.5 5.5l-13 13',
  copy: 'M8.5 8.5h12v12h-12ZM15.5 8.5v-5h-12v12h5',
  download: 'M12 3.5v12M6.5 10.5l5.5 5.5 5.5-5.5M4 20.5h16',
  edit: 'm4 20 1-4.5L16 4.5l3.5 3.5L8.5 19 4 20ZM13.5 7l3.5 3.5',
  external: 'M13.5 4H20v6.5M20 4l-9.5 9.5M17 14v6H4V7h6',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.25a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5Z',
  filter:
    'M3.5 7h10M18.5 7h2M3.5 17h3M11.5 17h9M16 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM9 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  globe:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM3.5 12h17M12 3.5c2.4 2.3 3.5 5.2 3.5 8.5s-1.1 6.2-3.5 8.5c-2.4-2.3-3.5-5.2-3.5-8.5s1.1-6.2 3.5-8.5Z',
  grid: 'M4 4h6.5v6.5H4ZM13.5 4H20v6.5h-6.5ZM4 13.5h6.5V20H4ZM13.5 13.5H20V20h-6.5Z',
  heart:
    'M12 20s-8.5-4.8-8.5-10.7A4.6 4.6 0 0 1 8.1 4.5c1.7 0 3.1 1 3.9 2.5.8-1.5 2.2-2.5 3.9-2.5a4.6 4.6 0 0 1 4.6 4.8C20.5 15.2 12 20 12 20Z',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5.5M12 7.5v.01',
  list: 'M4 6.5h16M4 12h16M4 17.5h16',
  lock: 'M5 10.5h14v10H5ZM8 10.5V7.5a4 4 0 0 1 8 0v3',
  mail: 'M3 5.5h18v13H3ZM3.5 6.5 12 13l8.5-6.5',
  menu: 'M3.5 8.5h17M3.5 15.5h17',
  minus: 'M5 12h14',
  moon: 'M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7Z',
  package: 'M12 3 4 7.25v9.5L12 21l8-4.25v-9.5L12 3ZM4 7.25l8 4.25 8-4.25M12 11.5V21M8 5.1l8 4.3',
  phone:
    'M5 3.5h4l1.5 5-2.5 1.5a12 12 0 0 0 6 6l1.5-2.5 5 1.5v4c0 .8-.7 1.5-1.5 1.5C10.5 20.5 3.5 13.5 3.5 5c0-.8.7-1.5 1.5-1.5Z',
  pin: 'M12 21s-6.5-6.2-6.5-11a6.5 6.5 0 0 1 13 0c0 4.8-6.5 11-6.5 11ZM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  plus: 'M12 5v14M5 12h14',
  refresh: 'M20 4.5v5h-5M4 19.5v-5h5M19.5 9.5a8 8 0 0 0-14-2.5M4.5 14.5a8 8 0 0 0 14 2.5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20.5 20.5',
  share: 'M12 15.5v-12M7.5 7.5 12 3.5l4.5 4M7 11.5H4.5v9h15v-9H17',
  star: 'm12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9L12 16.9l-5.2 2.8 1-5.9-4.3-4.1 5.9-.8L12 3.5Z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  trash: 'M4 6.5h16M9 6.5V4h6v2.5M6 6.5l1 14h10l1-14M10 10.5v6M14 10.5v6',
  truck:
    'M2.5 6h11.5v11H9M4.5 17H2.5V6M14 9.5h4l3.5 3.5v4h-2M14 17h1M6.75 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM17.25 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  user: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  warning: 'M12 4 2.75 20h18.5L12 4ZM12 10v5M12 17.5v.01',
} as const

export type IconName = keyof typeof paths

/** Icons that point along the text, and so are mirrored in right-to-left text. */
const turning: ReadonlySet<IconName> = new Set<IconName>(['arrow', 'chevron', 'external', 'list'])

type IconProps = {
  name: IconName
  className?: string | undefined
  /** Points the other way: an arrow or chevron back. */
  back?: boolean | undefined
}

/** An inline icon in the color of the text. It is decoration: the text beside it says what it means. */
export function Icon({ name, className, back }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={20}
      height={20}
      className={cx('ui-icon', turning.has(name) && 'ui-icon-turns', className)}
      aria-hidden
    >
      <path d={paths[name]} {...(back ? { transform: 'matrix(-1 0 0 1 24 0)' } : {})} />
    </svg>
  )
}
