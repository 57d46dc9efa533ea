import type { CollectionConfig } from 'payload'

/** Orders with the page on which staff send goods: shipping is above orders in rank, so orders do not name it. */
export const withOrderDesk = (orders: CollectionConfig): CollectionConfig => ({
  ...orders,
  admin: {
    ...orders.admin,
    components: {
      ...orders.admin?.components,
      views: { edit: { root: { Component: '/features/fulfillment/ui/admin/order-desk#OrderDesk' } } },
    },
  },
})
