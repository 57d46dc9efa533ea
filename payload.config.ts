import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { postgresAdapter } from '@payloadcms/db-postgres'
import { buildConfig } from 'payload'

import { patient } from '@/app/patient-migrations'
import { referenceRules } from '@/app/reference-rules'
import { cartLines, carts } from '@/features/cart/cart.tables'
import { boughtFiles } from '@/features/catalog/bought-file.tables'
import { Categories } from '@/features/catalog/categories.collection'
import { Files } from '@/features/catalog/files.collection'
import { Products } from '@/features/catalog/products.collection'
import { Variants } from '@/features/catalog/variants.collection'
import { drawSizes } from '@/features/content/draw-sizes'
import { Media } from '@/features/content/media.collection'
import { Navigation } from '@/features/content/navigation.collection'
import { Pages } from '@/features/content/pages.collection'
import { richTextEditor } from '@/features/content/rich-text-editor'
import { customerCredentials, customerTokens } from '@/features/customers/customer.tables'
import { Customers } from '@/features/customers/customers.collection'
import { withOrderDesk } from '@/features/fulfillment/order-desk'
import { Fulfillments } from '@/features/fulfillment/fulfillments.collection'
import { mailEndpoints } from '@/features/mails/mails.endpoints'
import { keepPromised } from '@/features/inventory/delete-variants'
import { publishWithVariants } from '@/features/pricing/publish-with-variants'
import { variantMatrixEndpoints } from '@/features/pricing/variant-matrix.endpoints'
import { stockHolds, stockLevels, stockMovements } from '@/features/inventory/inventory.tables'
import { OrderEvents } from '@/features/orders/order-events.collection'
import { fulfilledLines, orderCounters } from '@/features/orders/order.tables'
import { Orders } from '@/features/orders/orders.collection'
import { disputes, paymentEvents } from '@/features/payments/payment.tables'
import { Payments } from '@/features/payments/payments.collection'
import { Refunds } from '@/features/payments/refunds.collection'
import {
  searchCards,
  searchIndexes,
  searchLabels,
  searchNames,
  searchPostings,
  searchProducts,
  searchProfiles,
  searchSkus,
  searchTexts,
  searchWords,
} from '@/features/search/search.tables'
import { panelStoreEndpoint } from '@/features/staff/panel-store.endpoint'
import { publishableKeyEndpoints } from '@/features/staff/publishable-key.endpoints'
import { Staff } from '@/features/staff/staff.collection'
import { followStore } from '@/features/stores/follow-store'
import { Stores } from '@/features/stores/stores.collection'
import { migrations } from '@/migrations'
import { askBeforeLanguage } from '@/platform/ask-before-language'
import { backups } from '@/platform/backup/backups.tables'
import { env } from '@/platform/env'
import { hardenCollection, hardenOwnCollections } from '@/platform/harden-collection'
import { explainRestError } from '@/platform/http/explain-rest-error'
import { explainUniqueViolation } from '@/platform/http/explain-unique-violation'
import { indexLocalized } from '@/platform/localized-indexes'
import { idempotencyKeys } from '@/platform/idempotency.tables'
import { payloadLoggerOptions } from '@/platform/logger'
import { lineDestination } from '@/platform/logs/log-lines'
import { payloadMail } from '@/platform/mail'
import { panelLocales } from '@/platform/panel-locales'
import { publishByLanguage } from '@/platform/publish-language'
import { accountSessions } from '@/platform/sessions/sessions.tables'
import { panelCookiePrefix } from '@/platform/staff-cookie'
import { largestUpload, storagePlugins } from '@/platform/storage/storage-plugins'
import { keepReferenced } from '@/platform/references/keep-referenced'
import { cacheTagVersions } from '@/platform/page-cache/cache-tag-versions.tables'
import { localeRegistry } from '@/shared/locale-registry'
import { defaultLocale } from '@/shared/locales'
import { panelI18n } from '@/platform/panel-languages'

const root = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: env().PAYLOAD_SECRET,
  serverURL: env().NEXT_PUBLIC_SERVER_URL,
  telemetry: false,
  logger: { options: { ...payloadLoggerOptions, level: env().LOG_LEVEL }, destination: lineDestination() },
  admin: {
    user: Staff.slug,
    importMap: { baseDir: path.resolve(root, 'src') },
    meta: {
      titleSuffix: ' · Flow Masters',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/icon.svg' }],
    },
    components: {
      views: {
        dashboard: { Component: '/features/insight/ui/admin/dashboard#Dashboard' },
        mails: { Component: '/features/mails/ui/admin/mails-page#MailsPage', path: '/mails', exact: true },
        mailExamples: {
          Component: '/features/mails/ui/admin/examples-page#ExamplesPage',
          path: '/mails/examples',
          exact: true,
        },
      },
      actions: ['/features/stores/ui/admin/store-switcher#StoreSwitcher'],
      providers: ['/features/stores/ui/admin/store-tab#StoreTab'],
      afterNavLinks: ['/features/mails/ui/admin/mails-link#MailsLink'],
      graphics: {
        Logo: '/features/staff/ui/admin/brand#AdminLogo',
        Icon: '/features/staff/ui/admin/brand#AdminIcon',
      },
    },
    // In the import map whether this machine has a bucket or not.
    dependencies: {
      directUpload: { path: '@payloadcms/storage-s3/client#S3ClientUploadHandler', type: 'component' },
    },
    // The alternative sends a hash of each signed-in address to gravatar.com.
    avatar: 'default',
    dateFormat: 'd MMM yyyy, HH:mm',
  },
  routes: { graphQLPlayground: '/graphql-playground-is-off' },
  graphQL: { disablePlaygroundInProduction: true, disableIntrospectionInProduction: true, maxComplexity: 500 },
  cookiePrefix: panelCookiePrefix,
  // A JWT is not accepted: staff have sessions (features/staff/staff-session.ts), machines API keys.
  auth: { jwtOrder: [] },
  maxDepth: 4,
  defaultDepth: 1,
  localization: {
    locales: panelLocales(localeRegistry),
    defaultLocale,
    // “Publish” publishes the language that is edited; its menu publishes all.
    defaultLocalePublishOption: 'active',
    fallback: true,
  },
  i18n: panelI18n,
  editor: richTextEditor,
  endpoints: [...variantMatrixEndpoints, ...publishableKeyEndpoints, panelStoreEndpoint, ...mailEndpoints],
  // In the order of the navigation.
  collections: [
    withOrderDesk(Orders),
    OrderEvents,
    Payments,
    Refunds,
    Fulfillments,
    publishWithVariants(Products),
    keepPromised(Variants),
    Categories,
    Files,
    Customers,
    Pages,
    Media,
    Navigation,
    Stores,
    Staff,
  ]
    .map(followStore)
    .map(askBeforeLanguage)
    .map(publishByLanguage)
    .map(hardenCollection)
    .map(keepReferenced(referenceRules)),
  onInit: hardenOwnCollections,
  hooks: { afterError: [explainUniqueViolation, explainRestError] },
  db: postgresAdapter({
    idType: 'uuid',
    blocksAsJSON: true,
    // Search tolerates typing errors by trigrams.
    extensions: ['pg_trgm'],
    push: false,
    migrationDir: path.resolve(root, 'src/migrations'),
    // `npm run generate:schema` writes it: SQL names tables and columns by its references.
    generateSchemaOutputFile: path.resolve(root, 'src/platform/payload-schema.ts'),
    prodMigrations: migrations.map(patient),
    pool: {
      connectionString: env().DATABASE_URL,
      max: env().DATABASE_POOL_MAX,
      connectionTimeoutMillis: 5000,
      // Detects a server that is gone without closing its connections, as after a failover.
      keepAlive: true,
      // A new connection prepares and plans its statements anew.
      idleTimeoutMillis: 300_000,
      statement_timeout: 20_000,
      lock_timeout: 5000,
      idle_in_transaction_session_timeout: 30_000,
      application_name: 'flow-masters',
    },
    beforeSchemaInit: [
      indexLocalized,
      ({ schema }) => ({
        ...schema,
        tables: {
          ...schema.tables,
          accountSessions,
          backups,
          boughtFiles,
          cacheTagVersions,
          carts,
          cartLines,
          customerCredentials,
          customerTokens,
          disputes,
          fulfilledLines,
          idempotencyKeys,
          orderCounters,
          paymentEvents,
          searchCards,
          searchIndexes,
          searchLabels,
          searchNames,
          searchPostings,
          searchProducts,
          searchProfiles,
          searchSkus,
          searchTexts,
          searchWords,
          stockHolds,
          stockLevels,
          stockMovements,
        },
      }),
    ],
  }),
  plugins: storagePlugins(),
  upload: { limits: { fileSize: largestUpload() }, abortOnLimit: true },
  email: payloadMail(),
  sharp: drawSizes,
  // `npm run generate:types` writes the types and `npm run verify` compares them; Payload would do it at every start.
  typescript: { autoGenerate: false, outputFile: path.resolve(root, 'src/platform/payload-types.ts') },
})
