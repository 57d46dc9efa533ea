'use client'

import type { ComponentPropsWithRef, ElementType, ReactNode } from 'react'
import { cx } from '@/ui/cx'
import { Icon, type IconName } from '@/ui/icon'
import { Spinner } from '@/ui/spinner'

export type ButtonLook = {
  /** primary: the one thing to do here; secondary: another; link: in text. */
  variant?: 'primary' | 'secondary' | 'link' | undefined
  size?: 'sm' | 'md' | 'lg' | undefined
  /** As wide as its parent. */
  block?: boolean | undefined
  className?: string | undefined
}

/** Class names of a button, for other elements. */
function buttonClass({ variant = 'primary', size = 'md', block, className }: ButtonLook = {}): string {
  return cx(
    'ui-button',
    `ui-button-${variant}`,
    size !== 'md' && `ui-button-${size}`,
    block && 'ui-button-block',
    className,
  )
}

type Content = {
  icon?: IconName | undefined
  iconEnd?: IconName | undefined
  children: ReactNode
}

function ButtonContent({ icon, iconEnd, children }: Content) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconEnd && <Icon name={iconEnd} />}
    </>
  )
}

type ButtonProps = ButtonLook &
  Content &
  Omit<ComponentPropsWithRef<'button'>, 'children' | 'className'> & {
    /**
     * Work is under way: keeps its size and its place in the tab order, shows a spinner. The handler must ignore
     * clicks.
     */
    loading?: boolean | undefined
  }

/** A button. `type` is "button" unless said otherwise, so that it never submits a form by surprise. */
export function Button({ variant, size, block, className, icon, iconEnd, children, loading, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ variant, size, block, className })}
      {...(loading ? { 'aria-busy': true, 'aria-disabled': true } : {})}
    >
      <ButtonContent icon={icon} iconEnd={iconEnd}>
        {children}
      </ButtonContent>
      {loading && <Spinner />}
    </button>
  )
}

type ButtonLinkProps = ButtonLook &
  Content &
  Omit<ComponentPropsWithRef<'a'>, 'children' | 'className' | 'href'> & {
    href: string
    /** Another link component, for instance the router's. */
    as?: ElementType | undefined
    /** Its page is loading, as in {@link Button}. */
    loading?: boolean | undefined
  }

/** A link that looks like a button. */
export function ButtonLink({
  variant,
  size,
  block,
  className,
  icon,
  iconEnd,
  children,
  as: Anchor = 'a',
  loading,
  ...rest
}: ButtonLinkProps) {
  return (
    <Anchor
      {...rest}
      className={buttonClass({ variant, size, block, className })}
      {...(loading ? { 'aria-busy': true } : {})}
    >
      <ButtonContent icon={icon} iconEnd={iconEnd}>
        {children}
      </ButtonContent>
      {loading && <Spinner />}
    </Anchor>
  )
}
