import type { BuyModel, BuyVariant } from '@/features/catalog/ui/buy-model'
import { Alert } from '@/ui/alert'
import { Button, ButtonLink } from '@/ui/button'
import { closesDialog } from '@/ui/dialog-props'
import { Drawer } from '@/ui/drawer'
import { MediaRow } from '@/ui/media-row'
import { Price, type PriceText } from '@/ui/price'

import type { BuyTexts } from './buy-texts'
import { nameOf } from './no-script-variants'

interface AddedDrawerProps {
  readonly id: string
  readonly model: BuyModel
  readonly variant: BuyVariant | null
  readonly texts: BuyTexts
  readonly cartHref: string
  /** What went wrong after all. */
  readonly error: string | undefined
}

/** As the cart shows it: a unit price is for comparing, before something is taken. */
const withoutUnit = (prices: readonly PriceText[]): PriceText[] => prices.map(({ unitText: _, ...price }) => price)

/** Opens at once when something is put into the cart, and takes it back when the server refuses. */
export function AddedDrawer({ id, model, variant, texts, cartHref, error }: AddedDrawerProps) {
  const keys = Object.entries(variant?.options ?? {}).map(([code, value]) => `${code}:${value}`)
  const thumb = keys.flatMap((key) => model.thumbs[key] ?? [])[0] ?? model.thumbs['']
  return (
    <Drawer
      id={id}
      title={error ? texts.notAdded : texts.added}
      closeLabel={texts.close}
      footer={
        <>
          {!error && (
            <ButtonLink href={cartHref} data-native block>
              {texts.toCart}
            </ButtonLink>
          )}
          <Button variant="secondary" block {...closesDialog(id)}>
            {texts.goOn}
          </Button>
        </>
      }
    >
      {error ? (
        <Alert tone="danger">{error}</Alert>
      ) : (
        <MediaRow
          title={model.title}
          thumb={thumb && <img src={thumb} alt="" width={80} height={100} loading="lazy" />}
          note={variant && nameOf(variant, model)}
          end={variant && <Price prices={withoutUnit(model.prices[variant.price] ?? [])} labels={texts.price} />}
        />
      )}
    </Drawer>
  )
}
