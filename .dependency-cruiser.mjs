/** The ranks of the features, highest first: a feature imports only from those after it. Written once, here. */
export const ranks = [
  'insight',
  'mails',
  'account',
  'checkout',
  'fulfillment',
  'orders',
  'payments',
  'cart',
  'pricing',
  'search',
  'inventory',
  'catalog',
  'customers',
  'content',
  'staff',
  'stores',
]

const upward = ranks.slice(1).map((feature, index) => ({
  name: `${feature}-goes-down-only`,
  comment: 'A feature hands work to a higher one by an event, never by importing it.',
  severity: 'error',
  from: { path: `^src/features/${feature}/` },
  to: { path: `^src/features/(${ranks.slice(0, index + 1).join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...upward,
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: [
          '^src/(app|features|platform|ui|seed|migrations)/',
          'node_modules/(next|payload|@payloadcms|pg|stripe)/',
        ],
      },
    },
    {
      name: 'ui-sees-shared-only',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(app|features|platform|seed|migrations)/' },
    },
    {
      name: 'platform-sees-shared-only',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(app|features|ui|seed|migrations)/' },
    },
    {
      name: 'features-do-not-see-app',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/(app|seed|migrations)/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain/ imports shared/ and the domain/ of lower features and nothing else.',
      severity: 'error',
      from: { path: '^src/features/[^/]+/domain/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/', pathNot: ['^src/shared/', '^src/features/[^/]+/domain/'] },
    },
    {
      name: 'domain-without-io',
      severity: 'error',
      from: { path: '^src/features/[^/]+/domain/', pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules/', pathNot: 'node_modules/zod/' },
    },
    {
      name: 'repositories-are-private',
      comment: "A feature's repository is read by that feature only; others use its use cases and queries.",
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/.+\\.repository\\.ts$', pathNot: '^src/features/$1/' },
    },
    {
      name: 'app-does-not-see-repositories',
      severity: 'error',
      from: { path: '^src/(app|proxy)' },
      to: { path: '\\.repository\\.ts$' },
    },
    {
      name: 'only-request-context-sees-the-config',
      comment: 'Otherwise config -> collection -> repository -> context -> config is a cycle.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/app/', '^src/platform/request-context\\.ts$'] },
      to: { path: '^payload\\.config\\.ts$' },
    },
    {
      name: 'pages-load-no-config',
      comment: "With a static import each of Next's bundles would load a copy of its own, with most of the code.",
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/app/\\(payload\\)/', '^src/app/schema\\.ts$'] },
      to: { path: '^payload\\.config\\.ts$', dynamic: false },
    },
    {
      name: 'config-does-not-reach-request-context',
      severity: 'error',
      from: { path: '\\.collection\\.ts$' },
      to: { path: '^src/platform/request-context\\.ts$', reachable: true },
    },
    {
      name: 'shop-without-panel-texts',
      comment: 'The pages of the shop do not load the texts of the panel.',
      severity: 'error',
      from: { path: '^src/(features/[^/]+/ui/(?!admin/)|ui/(?!admin/)|app/\\(storefront\\)/)' },
      to: { path: '(panel-texts|shared-panel)\\.ts$|/messages/panel/' },
    },
    {
      name: 'source-does-not-see-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|deploy)/' },
    },
    {
      name: 'no-barrels',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/migrations/' },
      to: { path: '^src/(?!migrations/).+/index\\.tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
