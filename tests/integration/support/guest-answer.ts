import { z } from 'zod'

/** The data of a cart, or of a placed order, that the next call of a guest needs. */
export const guestAnswerSchema = z
  .object({
    token: z.string(),
    quote: z.object({ total: z.object({ amount: z.number(), currency: z.string() }) }),
    payment: z.object({ clientSecret: z.string().optional() }),
  })
  .partial()
