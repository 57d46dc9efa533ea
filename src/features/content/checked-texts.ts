import type { PayloadRequest } from 'payload'

const key = 'areTextsChecked'

/**
 * Notes that the request saves a document, whose texts `rich-text-field.ts` checks for what is new in them. Payload itself
 * checks a link by the rules of the dialog in which it is edited, also when it was there before.
 */
export function noteCheckedTexts({ context }: PayloadRequest): void {
  context[key] = true
}

export const areTextsChecked = ({ context }: PayloadRequest): boolean => context[key] === true
