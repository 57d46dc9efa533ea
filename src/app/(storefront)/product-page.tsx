import { BuyBox } from '@/features/cart/ui/buy-box'
import { stickyBuyId } from '@/features/cart/ui/sticky-buy-id'
import type { ProductView } from '@/features/catalog/product-view'
import { catalogTexts } from '@/features/catalog/texts'
import { buyModel } from '@/features/catalog/ui/buy-model'
import { ProductGallery } from '@/features/catalog/ui/product-gallery'
import { VariantChoiceProvider } from '@/features/catalog/ui/variant-choice'
import { RichTextView } from '@/features/content/ui/rich-text-view'
import { findRelated } from '@/features/search/listing/related.queries'
import { searchTexts } from '@/features/search/texts'
import { ProductRows } from '@/features/search/ui/product-rows'
import { tileModel } from '@/features/search/ui/tile-model'
import { storeSettings } from '@/features/content/store-settings.queries'
import { Badge } from '@/ui/badge'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { Container } from '@/ui/container'
import { Facts } from '@/ui/definition-list'
import { Heading } from '@/ui/heading'
import { Section, SectionHead } from '@/ui/section'
import { Shelf } from '@/ui/shelf'

import { buyTexts } from './buy-texts'
import { JsonLd } from './json-ld'
import type { Shop } from './page-context'
import { breadcrumbData, productData } from './product-data'
import { BuyNotes, StorePromises } from './product-notes'
import { richTextSetting } from './rich-text-setting'

interface ProductPageProps {
  readonly shop: Shop
  readonly product: ProductView
}

/** The page of a product with the form that adds it to the cart. */
export async function ProductPage({ shop, product }: ProductPageProps) {
  const { ctx, locale, href } = shop
  const settings = await storeSettings(ctx)
  const richText = await richTextSetting(shop, product.description ? [product.description] : [])
  const t = catalogTexts(locale)
  const related = (await findRelated(ctx, product)).map((card) => tileModel(card, { locale, href }))
  const crumbs = [
    { label: t('product.home'), href: href('/') },
    { label: searchTexts(locale)('listing.all'), href: href('/products') },
    ...product.categoryPath.map(({ slug, title }) => ({ label: title, href: href(`/categories/${slug}`) })),
    { label: product.title },
  ]
  return (
    <VariantChoiceProvider model={buyModel(product, locale)}>
      <Container className="pt-3 pb-section">
        <Breadcrumbs label={t('product.breadcrumbs')} items={crumbs} />
        <div className="mt-3 grid gap-x-gutter gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:grid-rows-[auto_1fr] xl:gap-x-20">
          <ProductGallery product={product} locale={locale} />
          {/* Sticky beside the pictures and the description, however long they are. */}
          <div className="ui-follow grid content-start gap-6 lg:row-span-2">
            <div className="grid justify-items-start gap-2">
              {product.badge && <Badge tone="outline">{product.badge}</Badge>}
              <Heading level={1} size="xl" className="wrap-anywhere">
                {product.title}
              </Heading>
              {product.subtitle && <p className="text-lg text-ink-soft">{product.subtitle}</p>}
            </div>
            <BuyBox texts={buyTexts(product, locale)} locale={locale} cartHref={`${href('/cart')}?added=1`}>
              <BuyNotes shop={shop} product={product} />
            </BuyBox>
            {/* Not for downloads, because the promises are about parcels. */}
            {product.kind === 'physical' && <StorePromises promises={settings.promises} />}
          </div>
          <div className="grid content-start gap-12 pt-4 empty:hidden lg:pt-8">
            {product.description && (
              <section aria-labelledby="description">
                <Heading level={2} size="lg" id="description" className="mb-4">
                  {t('product.description')}
                </Heading>
                <RichTextView value={product.description} setting={richText} />
              </section>
            )}
            {product.details.length > 0 && (
              <section aria-labelledby="details">
                <Heading level={2} size="lg" id="details" className="mb-4">
                  {t('product.details')}
                </Heading>
                <Facts items={product.details.map(({ label, value }) => ({ term: label, detail: value }))} />
              </section>
            )}
          </div>
        </div>
      </Container>
      {related.length > 0 && (
        <Section sunken>
          <Container>
            <Shelf
              count={related.length}
              head={
                <SectionHead>
                  <Heading level={2} size="xl">
                    {t('product.related')}
                  </Heading>
                </SectionHead>
              }
            >
              <ProductRows tiles={related} />
            </Shelf>
          </Container>
        </Section>
      )}
      <div id={stickyBuyId} className="sticky bottom-0 z-20" />
      <JsonLd data={productData(shop, product)} />
      <JsonLd data={breadcrumbData(shop, product)} />
    </VariantChoiceProvider>
  )
}
