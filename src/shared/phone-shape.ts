import { normalizeCode } from '@/shared/typed-text'

/** '… ext. 12', '… x12', '…;ext=12' (RFC 3966), '… Durchwahl 12', '… تحويلة 12'. */
const extension = /^(.*?)[\s,;]*(?:ext(?:ension)?\s*[.:=]?|x|#|durchwahl|dw\.?|تحويلة)\s*(\d{1,7})$/iu

/** Digits and what people put between them. */
const dialable = /^\+?[\d ()./-]+$/

/** What is dialed, and the extension that is asked for then. */
export interface PhoneParts {
  readonly number: string
  readonly extension: string | null
}

/**
 * The parts of a telephone number as it was typed; null when it has letters, or too few digits for any number of the
 * world. Only the server can check whether the number can exist (`phone.ts`).
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
