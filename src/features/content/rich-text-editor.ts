import {
  AlignFeature,
  BlockquoteFeature,
  BoldFeature,
  ChecklistFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  IndentFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  RelationshipFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { Field, FilterOptions, FilterOptionsProps, PayloadRequest } from 'payload'

import { inSameStore } from '@/platform/store-field'

import { areTextsChecked } from './checked-texts'
import { validLink } from './link-address'
import { linkedCollections } from './rich-text-parts'
import { contentPanel } from './panel-texts'

/**
 * Published documents of the text's store, because drafts have no address yet. When a document is saved, links to
 * documents that were unpublished since are accepted (they are rendered as plain words); new links were checked before.
 */
const publishedInSameStore: FilterOptions = async (props: FilterOptionsProps) => {
  if (areTextsChecked(props.req)) return true
  const { filterOptions } = inSameStore
  const inStore = typeof filterOptions === 'function' ? await filterOptions(props) : filterOptions
  if (typeof inStore === 'boolean' || props.relationTo === 'categories') return inStore
  return { and: [inStore, { _status: { equals: 'published' } }] }
}

/** The fields of a link, restricted to documents that may be linked. */
function linkField(field: Field): Field {
  if (!('name' in field)) return field
  if (field.name === 'doc' && field.type === 'relationship') return { ...field, filterOptions: publishedInSameStore }
  if (field.name !== 'url' || field.type !== 'text') return field
  return {
    ...field,
    validate: (value: unknown, { req, siblingData }: { req: PayloadRequest; siblingData: { linkType?: string } }) =>
      areTextsChecked(req) ||
      siblingData.linkType === 'internal' ||
      (Boolean(value) && validLink(value, req)) ||
      contentPanel.for(req)('links.missing'),
  }
}

const collections = [...linkedCollections]

/** The editor of all rich texts: it offers exactly what `ui/rich-text-view.tsx` renders. */
export const richTextEditor = lexicalEditor({
  features: [
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    SubscriptFeature(),
    SuperscriptFeature(),
    InlineCodeFeature(),
    ParagraphFeature(),
    // The page's own title is its h1.
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    AlignFeature(),
    IndentFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    ChecklistFeature(),
    LinkFeature({
      enabledCollections: collections,
      fields: ({ defaultFields }) => defaultFields.flatMap((field) => (field.type === 'tab' ? [] : [linkField(field)])),
      maxDepth: 0,
    }),
    RelationshipFeature({ enabledCollections: collections, maxDepth: 0 }),
    BlockquoteFeature(),
    UploadFeature({ enabledCollections: ['media'], maxDepth: 0 }),
    HorizontalRuleFeature(),
    InlineToolbarFeature(),
  ],
})
