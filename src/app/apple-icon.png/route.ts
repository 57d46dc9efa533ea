import sharp from 'sharp'

import { siteIcon } from '../site-icon'
import { siteFile, storeOfRequest } from '../store-of-request'

/** The icon for the home screens of phones, 180 pixels wide. */
export async function GET(request: Request): Promise<Response> {
  const store = await storeOfRequest(request)
  if (!store) return new Response(null, { status: 404 })
  const png = await sharp(Buffer.from(await siteIcon(store)))
    .resize(180, 180)
    .png()
    .toBuffer()
  return siteFile(new Uint8Array(png), 'image/png')
}
