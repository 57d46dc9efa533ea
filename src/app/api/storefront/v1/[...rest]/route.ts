import { problem } from '@/platform/http/problem'

/** Addresses that the API does not have; without this, Payload's own API would answer. */
const nowhere = (): Response => problem('not_found')

export { nowhere as GET, nowhere as HEAD, nowhere as POST, nowhere as PUT, nowhere as PATCH, nowhere as DELETE }
