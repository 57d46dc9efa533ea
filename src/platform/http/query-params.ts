import { typedCode } from '@/shared/typed-fields'

/** The most items of one page of any list. */
const maxLimit = 100

/** A number or a word in an address. */
const number = typedCode({ max: 100 })

/**
 * `limit`: a number out of range is clamped rather than refused; a value that is not a number counts as the default.
 */
export const limitParam = (usual = 24) =>
  number
    .optional()
    .transform((text) => {
      const wanted = Math.trunc(Number(text ?? usual))
      return Number.isNaN(wanted) ? usual : Math.min(Math.max(1, wanted), maxLimit)
    })
    .meta({ type: 'integer', minimum: 1, maximum: maxLimit, default: usual, description: 'Items of one page' })

/** The message about a cursor that this list did not return. */
export const notACursor = 'Not a `nextCursor` of this list'

/** `cursor`: the `nextCursor` of the page before, as far as `isCursor` can tell. */
export const cursorParam = (isCursor: (text: string) => boolean) =>
  typedCode({ max: 2000 })
    .refine(isCursor, notACursor)
    .optional()
    .describe('`nextCursor` of the page before, with the same filters and sort')

/** `true` or `1` is on, everything else off. */
export const flagParam = number
  .optional()
  .transform((text) => text === 'true' || text === '1')
  .meta({ type: 'boolean' })

/** A whole number of at least 0, such as an amount in minor units. */
export const amountParam = number
  .regex(/^\d{1,12}$/, 'A whole number of minor units')
  .transform(Number)
  .meta({ type: 'integer', minimum: 0 })

/** A secret in a path: 32 random bytes as base64url. */
export const tokenParam = typedCode({ max: 100 })
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .describe('Opens it; keep it secret')

export const slugParam = typedCode({ min: 1, max: 200 })
