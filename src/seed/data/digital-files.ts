import { manuscripts } from '@/seed/data/digital/manuscripts'
import { buildPdf } from '@/seed/data/digital/pdf'
import { sounds } from '@/seed/data/digital/sounds'
import { buildWav } from '@/seed/data/digital/wav'

export type DigitalFile = { name: string; mimeType: 'application/pdf' | 'audio/wav'; bytes: Uint8Array }

/** The bytes of a download named in a product's `files`. Pure: the same name gives the same bytes. Throws on other names. */
export function buildDigitalFile(name: string): DigitalFile {
  const manuscript = manuscripts[name]
  if (manuscript) return { name, mimeType: 'application/pdf', bytes: buildPdf(manuscript) }
  const sound = sounds[name]
  if (sound) return { name, mimeType: 'audio/wav', bytes: buildWav(sound()) }
  throw new Error(`no digital file is called ${name}`)
}
