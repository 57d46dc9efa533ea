'use client'

import type { ComponentPropsWithRef, ElementType, ReactNode } from 'react'
import { cx } from '@/ui/cx'
import { Icon, type IconName } from '@/ui/icon'

type Look = {
  icon: IconName
  /** Its name for screen readers; there is no visible text. */
  label: string
  /** Points the other way (arrow, chevron). */
  back?: boolean | undefined
  outline?: boolean | undefined
  className?: string | undefined
  /** A badge on the corner, such as a count. */
  children?: ReactNode
}

type IconButtonProps = Look & Omit<ComponentPropsWithRef<'button'>, 'children' | 'className' | 'aria-label'>

/** A round 44 px button with an icon alone. */
export function IconButton({ icon, label, back, outline, className, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      className={cx('ui-icon-button', outline && 'ui-icon-button-outline', className)}
    >
      <Icon name={icon} back={back} />
      {children}
    </button>
  )
}

type IconLinkProps = Look &
  Omit<ComponentPropsWithRef<'a'>, 'children' | 'className' | 'aria-label' | 'href'> & {
    href: string
    as?: ElementType | undefined
  }

/** The same as a link. */
export function IconLink({
  icon,
  label,
  back,
  outline,
  className,
  children,
  as: Anchor = 'a',
  ...rest
}: IconLinkProps) {
  return (
    <Anchor
      {...rest}
      aria-label={label}
      className={cx('ui-icon-button', outline && 'ui-icon-button-outline', className)}
    >
      <Icon name={icon} back={back} />
      {children}
    </Anchor>
  )
}

/**
 * The count on the corner of an icon button; nothing while it is empty. The early script writes the number into it and
 * into the button's label; React does not change its content.
 */
export function IconCount() {
  return (
    <span
      className="ui-icon-count"
      aria-hidden
      data-count
      dangerouslySetInnerHTML={{ __html: '' }}
      suppressHydrationWarning
    />
  )
}
