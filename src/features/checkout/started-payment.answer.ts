import { z } from 'zod'

/** What the browser needs to pay. */
export const startedPaymentSchema = z
  .object({
    provider: z.string(),
    clientSecret: z.string().optional().describe("For the provider's form; keep it secret"),
    redirectUrl: z.string().optional().describe("The provider's page, where the shopper pays; keep it secret"),
  })
  .catchall(z.string())
  .describe('Other members are data for the form of the provider')
