import type { CollectionConfig } from 'payload'

/**
 * Adds the staff's page with shipping to the orders, because the feature orders must not import fulfillment, which
 * ranks above it.
 */
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
