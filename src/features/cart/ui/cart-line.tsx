import { MediaRow } from '@/ui/media-row'
import { Picture } from '@/ui/picture'
import { VisuallyHidden } from '@/ui/visually-hidden'

import type { ShownLine } from '../shown-cart'
import type { CartLabels } from './cart-labels'
import { QuantityForm } from './quantity-form'
import type { CartFormProps } from './use-cart'

interface CartLineProps {
  readonly line: ShownLine
  readonly locale: string
  readonly labels: CartLabels
  readonly form: CartFormProps
}

/** One line of the cart with its name, quantity, price and a button to remove it. */
export function CartLine({ line, locale, labels, form }: CartLineProps) {
  return (
    <MediaRow
      title={line.title}
      href={line.href}
      thumb={
        line.pictureUrl && (
          <Picture src={line.pictureUrl} width={400} height={500} alt="" aspectRatio="4 / 5" priority />
        )
      }
      note={<LineNote line={line} labels={labels} />}
      end={<span className="transition-opacity in-aria-busy:opacity-55">{line.total}</span>}
    >
      <QuantityForm line={line} locale={locale} update={labels.update} form={form} />
      <form {...form}>
        <input type="hidden" name="line" value={line.id} />
        <input type="hidden" name="locale" value={locale} />
        <button
          type="submit"
          name="remove"
          value="1"
          aria-label={line.labels.remove}
          className="ui-button ui-button-link ui-button-sm text-ink-soft"
        >
          {labels.remove}
        </button>
      </form>
    </MediaRow>
  )
}

function LineNote({ line, labels }: Pick<CartLineProps, 'line' | 'labels'>) {
  return (
    <>
      {line.note && <span className="block">{line.note}</span>}
      {line.comparePrice && (
        <span className="ui-price ui-price-reduced block">
          <VisuallyHidden>{`${labels.now} `}</VisuallyHidden>
          <ins>{line.unitPrice}</ins> <VisuallyHidden>{`${labels.was} `}</VisuallyHidden>
          <del>{line.comparePrice}</del>
        </span>
      )}
      {line.each && !line.comparePrice && <span className="block tabular-nums">{line.each}</span>}
      {line.stock && <span className="block text-warning">{line.stock}</span>}
    </>
  )
}
