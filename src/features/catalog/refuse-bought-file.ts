import { APIError, type CollectionBeforeDeleteHook } from 'payload'

import { systemClock } from '@/shared/clock'

import { countBuyers } from './bought-files'

/** Refuses to delete a file that was bought, because its buyers may still download it. */
export const refuseBoughtFile: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const count = await countBuyers({ payload: req.payload, req, clock: systemClock }, String(id))
  if (count === 0) return
  const orders = count === 1 ? '1 order' : `${String(count)} orders`
  throw new APIError(
    `This file was bought with ${orders}, whose buyers may still download it. Remove it from its products instead: then new buyers do not get it.`,
    409,
    { orders: count },
    true,
  )
}
