import { createNowhere } from '@/platform/http/serve'

/** Addresses that the API does not have; without this, Payload's own API would answer. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = createNowhere()
