import { siteIcon } from '../site-icon'
import { siteFile, storeOfRequest } from '../store-of-request'

export async function GET(request: Request): Promise<Response> {
  const store = await storeOfRequest(request)
  return store ? siteFile(await siteIcon(store), 'image/svg+xml') : new Response(null, { status: 404 })
}
