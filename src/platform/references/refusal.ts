import type { Uses } from './find-uses'
import { panelLanguage, type InPanelLanguage } from '@/shared/panel-texts'
import { sharedPanel } from '@/shared/shared-panel'

/** The most documents that the message names; the panel's list has more. */
const mostInWords = 5

interface Words {
  /** The label of the document's collection inside a sentence, such as 'picture'. */
  readonly what: string
  readonly uses: Uses
  /** The label of a document of a collection inside a sentence. */
  readonly nameOf: (collection: string) => string
  readonly advice: string | undefined
}

/** Why a document cannot be deleted, in words for editors: its uses, and what to do instead. */
export function refusalWords({ what, uses: { named, total }, nameOf, advice }: Words, shown: InPanelLanguage): string {
  const t = sharedPanel.for(shown)
  const told = named.slice(0, mostInWords).map(({ collection, title, fields, isPublished }) => {
    const kind = isPublished ? 'uses.use' : 'uses.draft'
    const values = { thing: nameOf(collection), title }
    return fields.length > 0 ? t(`${kind}In`, { ...values, fields: fields.join(', ') }) : t(kind, values)
  })
  const others = total - told.length
  const list = [...told, ...(others > 0 ? [t(told.length > 0 ? 'uses.more' : 'uses.hidden', { count: others })] : [])]
  const places = sentence(list, shown)
  return `${t('uses.refused', { thing: what, count: total, places })} ${advice ?? t('uses.advice')}`
}

const sentence = (parts: readonly string[], shown: InPanelLanguage): string => {
  const [last = '', ...others] = parts.toReversed()
  const format = new Intl.ListFormat(panelLanguage(shown), { type: 'conjunction' })
  return others.length === 0 ? last : format.format([others.toReversed().join(', '), last])
}
