import { refuseBoughtFile } from '@/features/catalog/refuse-bought-file'
import { deleteVariants } from '@/features/inventory/delete-variants'
import { keepStaffName } from '@/features/orders/keep-staff-name'
import { refuseOrderedPicture } from '@/features/orders/refuse-ordered-picture'
import type { ReferenceRules } from '@/platform/references/reference-rules'
import { catalogPanel } from '@/features/catalog/panel-texts'
import { contentPanel } from '@/features/content/panel-texts'

/** The effect of a deletion on each relation to the deleted document. A test requires a rule for every relation. */
export const referenceRules: ReferenceRules = {
  fields: {
    // Orders and their records have their own copies of names, addresses and amounts.
    'orders.store': 'restrict',
    'orders.customer': 'clear',
    'order-events.store': 'restrict',
    'order-events.order': 'restrict',
    'order-events.staff': keepStaffName,
    'payments.store': 'restrict',
    'payments.order': 'restrict',
    'refunds.store': 'restrict',
    'refunds.order': 'restrict',
    'refunds.payment': 'restrict',
    'fulfillments.store': 'restrict',
    'fulfillments.order': 'restrict',
    'products.description': 'restrict',
    'products.gallery.picture': 'restrict',
    'products.seo.picture': 'restrict',
    'products.store': 'restrict',
    'products.categories': 'restrict',
    'products.files': 'restrict',
    'products.related': 'restrict',
    'variants.store': 'restrict',
    'variants.product': deleteVariants,
    'categories.store': 'restrict',
    'categories.picture': 'restrict',
    'categories.parent': 'restrict',
    'files.store': 'restrict',
    'customers.store': 'restrict',
    'pages.store': 'restrict',
    'pages.blocks.hero.picture': 'restrict',
    'pages.blocks.productRow.products': 'restrict',
    'pages.blocks.story.text': 'restrict',
    'pages.blocks.story.picture': 'restrict',
    'pages.blocks.richText.text': 'restrict',
    'pages.seo.picture': 'restrict',
    'media.store': 'restrict',
    'navigation.store': 'restrict',
    'stores.logo': 'restrict',
    'stores.sharingPicture': 'restrict',
    'stores.termsPage': 'restrict',
    'stores.withdrawalPage': 'restrict',
    'stores.privacyPage': 'restrict',
    'stores.imprintPage': 'restrict',
    'staff.stores': 'restrict',
  },
  guards: { media: refuseOrderedPicture, files: refuseBoughtFile },
  advice: {
    media: contentPanel.label('media.advice'),
    files: catalogPanel.label('files.advice'),
    categories: catalogPanel.label('categories.advice'),
    products: catalogPanel.label('products.advice'),
    pages: contentPanel.label('pages.advice'),
  },
}
