import { z } from 'zod'

import { addressLimits, type AddressInput, type AddressProblem, type AddressUse } from '@/shared/address-format'
import { completeAddress, deliveryProblems } from '@/shared/address-phone'
import { addressRule } from '@/shared/address-rules'
import { countryCodes, isCountryCode } from '@/shared/countries'
import { malformed } from '@/shared/malformed-texts'
import { typedChoice } from '@/shared/typed-fields'
import { isWellFormed } from '@/shared/typed-text'

// A cheap limit before normalizing; `addressProblems` reports the exact limit of each field.
const text = z.string().max(1000).refine(isWellFormed, malformed)

function messageOf({ field, code }: AddressProblem, { country = '' }: AddressInput): string {
  if (code === 'required') return 'Required in this country'
  if (code === 'unknown_country') return 'Not a country code of ISO 3166-1'
  if (code === 'too_long') {
    return `At most ${String(addressLimits[field as keyof typeof addressLimits])} characters`
  }
  const example = isCountryCode(country) ? addressRule(country).postalCodeExample : null
  if (field === 'postalCode' && example) return `A postal code of this country, such as ${example}`
  if (field === 'phone')
    return 'A telephone number, such as +49 30 901820, with an extension where there is one: ext. 12'
  return field === 'region' ? 'A region of this country by its code' : 'One line, without control characters'
}

const fields = {
  name: text.meta({ maxLength: addressLimits.name }),
  company: text.optional(),
  line1: text.meta({ maxLength: addressLimits.line1 }),
  line2: text.optional(),
  city: text.meta({ maxLength: addressLimits.city }),
  region: text.optional().describe('Where the country has states or provinces; by code for US, CA and AU'),
  postalCode: text.optional().describe('Where the country has postal codes'),
  country: typedChoice(countryCodes).describe('ISO 3166-1 alpha-2'),
  phone: text
    .optional()
    .describe('With the prefix of its country, or as it is dialed in the country of the address; with an extension'),
}

function refuse(address: AddressInput, use: AddressUse, context: z.RefinementCtx): void {
  for (const problem of deliveryProblems(address, use)) {
    const message = messageOf(problem, address)
    context.addIssue({ code: 'custom', path: [problem.field], message, params: { reason: problem.code } })
  }
}

/**
 * An address as the API takes it; parses to a normalized `Address`. Every issue's path names the field, so that a form
 * can show it there; `params.reason` is the code of `AddressProblem` for translation. It lives apart from
 * address-format.ts, because forms in the browser check with `addressProblems` and need neither zod nor the plans of
 * all telephone networks.
 */
export const addressSchema = z
  .object(fields)
  .overwrite(completeAddress)
  .superRefine((address, context) => refuse(address, 'delivery', context))

/** The same for a billing address: whether name and country are enough depends on the items of the order. */
export const billingAddressSchema = z
  .object({ ...fields, line1: fields.line1.optional(), city: fields.city.optional() })
  .overwrite(completeAddress)
  .superRefine((address, context) => refuse(address, 'bill', context))
