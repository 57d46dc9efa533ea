import { describe, expect, it } from 'vitest'
import { products } from '@/seed/data/catalog'
import { buildDigitalFile } from '@/seed/data/digital-files'

const files = products.flatMap(({ files = [] }) => files)
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

describe('downloads of the demo', () => {
  it.each(files)('$name is a small genuine file of its kind', ({ name, kind }) => {
    const { mimeType, bytes } = buildDigitalFile(name)
    expect(bytes.length).toBeGreaterThan(2_000)
    expect(bytes.length).toBeLessThan(300_000)
    expect(mimeType).toBe(kind === 'pdf' ? 'application/pdf' : 'audio/wav')
    expect(latin1(bytes).slice(0, 4)).toBe(kind === 'pdf' ? '%PDF' : 'RIFF')
  })

  it.each(['quiet-mornings-en.pdf', 'rain-on-a-window.wav'])('%s is the same in every build', (name) => {
    const [first, second] = [buildDigitalFile(name), buildDigitalFile(name)]
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
  })

  it('points the cross-reference table of a PDF at its objects', () => {
    const pdf = latin1(buildDigitalFile('deep-work-handbook-de.pdf').bytes)
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1])
    const table = pdf.slice(start)
    expect(table.startsWith('xref\n0 ')).toBe(true)
    const offsets = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset))
    expect(offsets.length).toBeGreaterThan(10)
    for (const [i, offset] of offsets.entries()) expect(pdf.slice(offset)).toMatch(new RegExp(`^${i + 1} 0 obj\n`))
  })

  it('refuses a name that no product has', () => {
    expect(() => buildDigitalFile('other.pdf')).toThrow('no digital file')
  })
})
