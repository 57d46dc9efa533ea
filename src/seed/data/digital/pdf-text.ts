/** Characters of Windows-1252 that lie outside Latin-1, with their byte. */
const beyondLatin1: Record<string, number> = {
  '€': 0x80,
  '‚': 0x82,
  '„': 0x84,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
}

/** The text in Windows-1252. Throws on a character that the encoding lacks. */
export function winAnsiBytes(text: string): number[] {
  return Array.from(text, (character) => {
    const code = beyondLatin1[character] ?? character.charCodeAt(0)
    if (code > 0xff) throw new Error(`no Windows-1252 byte for ${JSON.stringify(character)}`)
    return code
  })
}

/** Advance widths of Times-Roman for the characters 32 to 126, in thousandths of the size (Adobe Core 14 AFM). */
const widths = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
]

/** Width of a line in points; other characters count as wide as a digit. */
export function textWidth(text: string, size: number): number {
  const thousandths = Array.from(text).reduce(
    (sum, character) => sum + (widths[character.charCodeAt(0) - 32] ?? 500),
    0,
  )
  return (thousandths * size) / 1000
}
