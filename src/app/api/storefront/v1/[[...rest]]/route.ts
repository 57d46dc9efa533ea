import { createNowhere } from '@/platform/http/serve'

/** Answers 404 for addresses that the API does not have; without this route, Payload's own API would answer them. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = createNowhere()
