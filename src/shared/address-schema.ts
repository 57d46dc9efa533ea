import { z } from 'zod'

import { addressLimits, addressProblems, normalizeAddress, type AddressProblem } from '@/shared/address-format'
import { countryCodes } from '@/shared/countries'

// Longer than this is not worth trimming and explaining; the exact limit of each field is `addressProblems`' to name.
const text = z.string().max(1000)

const messages: Record<AddressProblem['code'], string> = {
  required: 'Required in this country',
  too_long: 'Too long',
  invalid: 'Not valid in this country',
  unknown_country: 'Not a country code of ISO 3166-1',
}

/**
 * An address as the API takes it; parses to a normalized `Address`. Every issue's path names the field, so that a form
 * can show it there; `params.reason` is the code of `AddressProblem` for translation. It lives apart from
 * address-format.ts, because forms in the browser check with `addressProblems` and need no zod.
 */
export const addressSchema = z
  .object({
    name: text.meta({ maxLength: addressLimits.name }),
    company: text.optional(),
    line1: text.meta({ maxLength: addressLimits.line1 }),
    line2: text.optional(),
    city: text.meta({ maxLength: addressLimits.city }),
    region: text.optional().describe('Where the country has states or provinces; by code for US, CA and AU'),
    postalCode: text.optional().describe('Where the country has postal codes'),
    country: z.enum(countryCodes).describe('ISO 3166-1 alpha-2'),
    phone: text.optional(),
  })
  .overwrite(normalizeAddress)
  .superRefine((address, context) => {
    for (const { field, code } of addressProblems(address)) {
      context.addIssue({ code: 'custom', path: [field], message: messages[code], params: { reason: code } })
    }
  })
