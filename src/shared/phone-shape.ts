import { normalizeCode } from '@/shared/typed-text'

/** '… ext. 12', '… x12', '…;ext=12' (RFC 3966), '… Durchwahl 12', '… تحويلة 12'. */
const extension = /^(.*?)[\s,;]*(?:ext(?:ension)?\s*[.:=]?|x|#|durchwahl|dw\.?|تحويلة)\s*(\d{1,7})$/iu

/** Digits and the separators that people type. */
const dialable = /^\+?[\d ()./-]+$/

/** The number to dial and its extension. */
export interface PhoneParts {
  readonly number: string
  readonly extension: string | null
}

/**
 * The parts of a typed telephone number; null when it has letters or too few digits for any country. Only the server
 * checks it against numbering plans (`phone.ts`).
 */
export function readPhone(text: string): PhoneParts | null {
  const typed = normalizeCode(text)
    .replace(/^tel:\s*/i, '')
    .replace(/ー/g, '-')
  const [, dialed = typed, ext = null] = extension.exec(typed) ?? []
  const number = dialed.trim().replace(/^\((?:\+|00)(\d{1,3})\)/, '+$1 ')
  const digits = number.replace(/\D/g, '').length
  return dialable.test(number) && digits >= 5 && digits <= 20 ? { number, extension: ext } : null
}
