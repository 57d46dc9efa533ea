import { z } from 'zod'

import { postalAddressSchema } from '@/shared/answer-schemas'

export const customerSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string().nullable(),
    locale: z.string().nullable(),
    isVerified: z.boolean().describe('Whether a link that was e-mailed to the address has been opened'),
  })
  .meta({ id: 'Customer' })

export const savedAddressesSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: z.string(),
          isDefault: z.boolean(),
          isDeliverable: z.boolean().describe('Whether the store delivers to the country'),
          address: postalAddressSchema,
        })
        .meta({ id: 'SavedAddress' }),
    ),
  })
  .meta({ id: 'SavedAddresses' })

/** The answer to requests that send a mail: the same whether or not the account exists. */
export const mailedSchema = z.object({ email: z.string(), status: z.literal('mail_sent') }).meta({ id: 'Mailed' })
