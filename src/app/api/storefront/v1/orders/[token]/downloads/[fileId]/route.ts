import { openDownload } from '@/features/orders/downloads'
import { findStoreByHost } from '@/features/stores/store-directory'
import { problem } from '@/platform/http/problem'
import { framed } from '@/platform/http/serve'
import { openPrivateFile } from '@/platform/private-files'
import { storeContext } from '@/platform/request-context'

export const dynamic = 'force-dynamic'

/** RFC 6266 and RFC 8187: the name as it is, percent-encoded, next to a plain one for old clients. */
function attachment(filename: string): string {
  const plain = filename.replace(/[^A-Za-z0-9._-]/g, '_')
  const encoded = encodeURIComponent(filename).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

type Params = { params: Promise<{ token: string; fileId: string }> }

/** A digital product's file for its buyer, by an expiring signed link. Whatever is wrong gets the same 404. */
export function GET(request: Request, { params }: Params): Promise<Response> {
  return framed(request, async () => {
    const { token: orderToken, fileId } = await params
    const store = await findStoreByHost(request.headers.get('host'))
    if (!store) return problem('not_found')
    const query = new URL(request.url).searchParams
    const [expires, signature] = [query.get('expires'), query.get('signature')]
    const file = await openDownload(await storeContext(store), { orderToken, fileId, expires, signature })
    const opened = file && (await openPrivateFile(file.filename))
    if (!opened) return problem('not_found')
    return new Response(opened.body, {
      headers: {
        'content-type': file.mimeType,
        'content-length': String(opened.size),
        'content-disposition': attachment(file.filename),
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      },
    })
  })
}
