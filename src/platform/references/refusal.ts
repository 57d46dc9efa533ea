import type { Uses } from './find-uses'

/** The most documents that the message names; the panel's list has more. */
const mostInWords = 5

interface Words {
  /** The label of the document's collection, such as 'Picture'. */
  readonly what: string
  readonly uses: Uses
  /** The label of a document of a collection. */
  readonly nameOf: (collection: string) => string
  readonly advice: string | undefined
}

/** Why a document cannot be deleted, in words for editors: its uses, and what to do instead. */
export function refusalWords({ what, uses: { named, total }, nameOf, advice }: Words): string {
  const told = named.slice(0, mostInWords).map(({ collection, title, fields, isPublished }) => {
    const where = fields.length > 0 ? ` (${fields.join(', ')})` : ''
    return `${isPublished ? '' : 'the draft of '}${nameOf(collection).toLowerCase()} “${title}”${where}`
  })
  const others = total - told.length
  const more = told.length > 0 ? `${String(others)} more` : `${String(total)} that you may not open`
  const list = [...told, ...(others > 0 ? [more] : [])]
  const places = total === 1 ? '1 place' : `${String(total)} places`
  return [
    `This ${what.toLowerCase()} cannot be deleted, because it is used in ${places}: ${sentence(list)}.`,
    advice ?? 'Take it out there first.',
  ].join(' ')
}

const sentence = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
