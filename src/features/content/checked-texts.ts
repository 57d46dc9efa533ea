import type { PayloadRequest } from 'payload'

const key = 'areTextsChecked'

/**
 * Records that the request saves a document, in whose texts `rich-text-field.ts` checks only new parts. Payload itself
 * would also check existing links by the rules of the dialog in which they are edited.
 */
export function noteCheckedTexts({ context }: PayloadRequest): void {
  context[key] = true
}

export const areTextsChecked = ({ context }: PayloadRequest): boolean => context[key] === true
