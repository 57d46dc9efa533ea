import { textWidth, winAnsiBytes } from '@/seed/data/digital/pdf-text'

export type Manuscript = {
  title: string
  author: string
  language: 'en' | 'de'
  /** Each starts on a page of its own. A paragraph that starts with `[ ]` becomes a line to tick or fill in. */
  chapters: { heading: string; paragraphs: string[] }[]
}

type Line = { text: string; size: number; font: 'F1' | 'F2'; gapBefore: number }

/** A5 in points. */
const page = { width: 420, height: 595, margin: 54 }
const column = page.width - 2 * page.margin
const body = { size: 12, leading: 18 }

/**
 * A PDF 1.4 document: a title page, then the chapters, set in the standard font Times (no embedding).
 * Text must be within Windows-1252, which covers English and German. Same input, same bytes.
 */
export function buildPdf(manuscript: Manuscript): Uint8Array {
  const pages = [titlePage(manuscript), ...manuscript.chapters.flatMap(chapterPages)]
  const firstPage = 5
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /Lang (${manuscript.language}) >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${firstPage + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, i) => pageObjects(lines, { number: i, content: firstPage + 2 * i + 1 })),
    `<< /Title ${literal(manuscript.title)} /Author ${literal(manuscript.author)} /Producer (Flow Masters) >>`,
  ]
  return serialize(objects)
}

function titlePage({ title, author }: Manuscript): Line[] {
  return [
    ...wrap(title, { size: 26, font: 'F2', gapBefore: 150, lineGap: 6 }),
    { text: author, size: 13, font: 'F1', gapBefore: 18 },
    { text: 'Flow Masters', size: 10, font: 'F1', gapBefore: 230 },
  ]
}

function chapterPages({ heading, paragraphs }: Manuscript['chapters'][number]): Line[][] {
  const lines = [
    ...wrap(heading, { size: 18, font: 'F2', gapBefore: 10, lineGap: 4 }),
    ...paragraphs.flatMap((paragraph, i) =>
      wrap(paragraph, { size: body.size, font: 'F1', gapBefore: i === 0 ? 14 : 8, lineGap: body.leading - body.size }),
    ),
  ]
  const pages: Line[][] = [[]]
  let room = page.height - 2 * page.margin - 20
  for (const line of lines) {
    const height = line.size + line.gapBefore
    if (height > room) {
      pages.push([])
      room = page.height - 2 * page.margin - 20
    }
    pages.at(-1)?.push(line)
    room -= height
  }
  return pages
}

type Style = { size: number; font: Line['font']; gapBefore: number; lineGap: number }

function wrap(text: string, { size, font, gapBefore, lineGap }: Style): Line[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (textWidth(longer, size) > column && current !== '') {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current].map((line, i) => ({
    text: line,
    size,
    font,
    gapBefore: i === 0 ? gapBefore : lineGap,
  }))
}

function pageObjects(lines: Line[], { number, content }: { number: number; content: number }): string[] {
  let y = page.height - page.margin
  const shown = lines.map(({ text, size, font, gapBefore }) => {
    y -= size + gapBefore
    return `BT /${font} ${size} Tf 1 0 0 1 ${page.margin} ${y.toFixed(1)} Tm ${literal(text)} Tj ET`
  })
  const folio = number === 0 ? [] : [`BT /F1 9 Tf 1 0 0 1 ${page.width / 2 - 4} 34 Tm (${number}) Tj ET`]
  const stream = [...shown, ...folio].join('\n')
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] ` +
      `/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${content} 0 R >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ]
}

/** A PDF string: one character per Windows-1252 byte, delimiters escaped (ISO 32000-1, 7.3.4.2). */
function literal(text: string): string {
  return `(${String.fromCharCode(...winAnsiBytes(text)).replace(/[\\()]/g, '\\$&')})`
}

/** Numbers the objects from 1 and adds the cross-reference table (ISO 32000-1, 7.5.4). Characters are bytes here. */
function serialize(objects: string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\n`
  file += `startxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}
