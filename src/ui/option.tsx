import type { ComponentPropsWithRef, ReactNode } from 'react'
import { cx } from '@/ui/cx'
import { Swatch } from '@/ui/swatch'
import { VisuallyHidden } from '@/ui/visually-hidden'

type OptionProps = Omit<ComponentPropsWithRef<'input'>, 'type'> & {
  /** The text; the accessible name when a swatch is shown. */
  label: string
  /** A color instead of the word. */
  swatch?: string | undefined
  /** Unavailable: struck through but selectable. `outLabel` says why ("sold out"). */
  out?: boolean | undefined
  outLabel?: string | undefined
}

/** Frame around Options; put it into a Fieldset. */
export function Options({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <div className={cx('ui-options', className)}>{children}</div>
}

/** A radio as a chip with a word, or as a swatch of color. */
export function Option({ label, swatch, out, outLabel, className, ...rest }: OptionProps) {
  return (
    <label
      className={cx('ui-option', swatch && 'ui-option-swatch', out && 'ui-option-out', className)}
      {...(swatch ? { title: label } : {})}
    >
      <input {...rest} type="radio" />
      {swatch ? (
        <>
          <Swatch color={swatch} />
          <VisuallyHidden>{label}</VisuallyHidden>
        </>
      ) : (
        <span>{label}</span>
      )}
      {out && outLabel && <VisuallyHidden>{` (${outLabel})`}</VisuallyHidden>}
    </label>
  )
}
