import { framed } from '@/platform/http/serve'
import { servePublicFile } from '@/platform/storage/public-files'

/** Public pictures from disk or bucket. Payload's own route would load the document and check access for each. */
export async function GET(request: Request, { params }: { params: Promise<{ filename: string }> }): Promise<Response> {
  const { filename } = await params
  return framed(request, () => servePublicFile(request, filename))
}
