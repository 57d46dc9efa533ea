import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import type { Encoding } from './accepted-encoding'

/** A body that is compressed once for many visits. */
export type Bodies = Readonly<Record<Encoding, Buffer>>

/** A page takes about a tenth of it as brotli; higher qualities take far longer for a hundredth. */
const brotliQuality = 6

const options = { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }

export async function compressed(text: string): Promise<Bodies> {
  const [br, gzipped] = await Promise.all([promisify(brotliCompress)(text, options), promisify(gzip)(text)])
  return { br, gzip: gzipped }
}
