import { eReader, phone, tablet } from './devices'
import { text } from './lettering/text'
import type { Look } from './look'
import { printOn, tone } from './palette'
import { ellipse, group, path, roundRect, smooth } from './shapes'

type Cover = { readonly lines: readonly string[]; readonly art: string; readonly byline: string }

/** An e-book on its reader, opened at the cover; the cover is drawn for 148 x 210 millimetres. */
export function eBook(look: Look, cover: Cover): string {
  const ink = printOn(look.color)
  const titles = cover.lines.map((line, i) =>
    text(line, { x: -60, y: -66 + i * 19, size: 19.5, fill: ink, face: 'serif' }),
  )
  const byline = text(cover.byline, { x: -60, y: 92, size: 4.6, fill: ink, face: 'sans', tracking: 160, opacity: 0.85 })
  const paper = path(roundRect(-80, -112, 160, 224, 0), { fill: look.color })
  return eReader(look, group('scale(0.9)', paper + cover.art + titles.join('') + byline))
}

export const COVERS: Readonly<Record<'deep-work-handbook' | 'quiet-mornings' | 'the-weekly-review', Cover>> = {
  'deep-work-handbook': {
    lines: ['The Deep', 'Work', 'Handbook'],
    byline: 'FLOW MASTERS PRESS',
    art: [56, 47, 38, 29, 20, 11]
      .map((r, i) => path(ellipse(14, 40, r, r), { stroke: '#D9A441', width: 0.9 + i * 0.3, opacity: 0.85 }))
      .join(''),
  },
  'quiet-mornings': {
    lines: ['Quiet', 'Mornings'],
    byline: 'FLOW MASTERS PRESS',
    art:
      path(ellipse(10, 42, 30, 30), { fill: '#C8643F' }) +
      path('M-74 58C-40 40 -20 62 10 52S60 40 74 50V105H-74Z', { fill: '#8A9278' }) +
      path('M-74 74C-34 60 0 84 34 70S66 66 74 70V105H-74Z', { fill: '#5E6B4A' }),
  },
  'the-weekly-review': {
    lines: ['The Weekly', 'Review'],
    byline: 'FLOW MASTERS PRESS',
    art: [...Array(7).keys()]
      .map((i) =>
        path(roundRect(-54 + i * 16.4, 64 - (i % 3 === 1 ? 62 : 40 + i * 4), 10, i % 3 === 1 ? 62 : 40 + i * 4, 1), {
          fill: i === 4 ? '#C8923B' : '#EFE8DC',
          opacity: i === 4 ? 1 : 0.78,
        }),
      )
      .join(''),
  },
}

/** A course on a tablet: its title page, and below it the four weeks, the first of them begun. */
export function lesson(look: Look, l: { title: readonly string[]; art: string }): string {
  const ink = printOn(look.color)
  const glass = path(roundRect(-112, -80, 224, 160, 0), { fill: look.color })
  const titles = l.title.map((line, i) => text(line, { x: -98, y: -46 + i * 19, size: 19, fill: ink, face: 'serif' }))
  const weeks = [0, 1, 2, 3].map(
    (week) =>
      path(roundRect(-98 + week * 26, 58, 22, 2.4, 1.2), { fill: ink, opacity: 0.35 }) +
      (week === 0 ? path(roundRect(-98, 58, 14, 2.4, 1.2), { fill: '#D9A441' }) : '') +
      text(String(week + 1), { x: -98 + week * 26, y: 68, size: 5.4, fill: ink, face: 'sans', opacity: 0.8 }),
  )
  return tablet(look, glass + l.art + titles.join('') + weeks.join(''))
}

export const LESSONS = {
  'attention-trained': {
    title: ['Attention,', 'Trained'],
    art:
      [16, 34, 54, 76].map((r) => path(ellipse(52, 8, r, r), { stroke: '#EFE8DC', width: 1, opacity: 0.55 })).join('') +
      path(ellipse(52, 8, 7, 7), { fill: '#D9A441' }),
  },
  'note-systems': {
    title: ['Note', 'Systems'],
    art: [
      [30, -30],
      [70, -10],
      [40, 20],
      [88, 34],
      [8, 46],
    ]
      .map(([x = 0, y = 0], i, all) => {
        const next = all[i + 1] ?? [30, -30]
        return (
          path(`M${x + 14} ${y + 9}L${(next[0] ?? 0) + 14} ${(next[1] ?? 0) + 9}`, {
            stroke: '#EFE8DC',
            width: 0.9,
            opacity: 0.6,
          }) + path(roundRect(x, y, 28, 18, 2), { fill: i === 2 ? '#D9A441' : '#EFE8DC', opacity: 0.92 })
        )
      })
      .join(''),
  },
} as const

type Track = { readonly title: string; readonly cover: string; readonly played: number }

/** How loud a recording is over its length: two slow swells and a little unrest. */
const loudness = (i: number): number =>
  2.2 + 3.6 * Math.abs(Math.sin(i * 0.31) * Math.cos(i * 0.11)) + ((i * 37) % 5) * 0.5

/** A sound pack as it is used: a phone that plays it. The cover is drawn for 314 x 314 units. */
function soundPack(look: Look, { title, cover, played }: Track): string {
  const ink = '#EFE8DC'
  const bars = [...Array(30).keys()].map((i) => {
    const height = loudness(i)
    const paint = { fill: i < played ? '#D9A441' : ink, opacity: i < played ? 1 : 0.45 }
    return path(roundRect(-29 + i * 1.96, 35 - height / 2, 1.1, height, 0.5), paint)
  })
  const sleeve = path(roundRect(-157, -157, 314, 314, 0), { fill: look.color }) + cover
  const square = look.sheet.clip(roundRect(-157, -157, 314, 314, 14))
  const controls =
    path(ellipse(0, 56, 8.4, 8.4), { fill: ink }) +
    path(roundRect(-2.9, 52.4, 2, 7.2, 0.6) + roundRect(0.9, 52.4, 2, 7.2, 0.6), { fill: '#22252B' }) +
    path('M-18 52.8V59.2L-22.6 56ZM-23.6 52.8V59.2M18 52.8V59.2L22.6 56ZM23.6 52.8V59.2', {
      fill: ink,
      stroke: ink,
      width: 0.9,
    })
  return phone(
    look,
    path(roundRect(-40, -80, 80, 160, 0), { fill: tone(look.color, -0.62) }) +
      group('translate(0 -33) scale(0.188)', `<g clip-path="${square}">${sleeve}</g>`) +
      text(title, { x: -29.5, y: 12, size: 7.4, fill: ink, face: 'serif' }) +
      text('FIELD RECORDINGS', {
        x: -29.5,
        y: 19.4,
        size: 2.7,
        fill: ink,
        face: 'sans',
        tracking: 160,
        opacity: 0.75,
      }) +
      bars.join('') +
      controls +
      path(roundRect(-10, 71, 20, 1.2, 0.6), { fill: ink, opacity: 0.6 }),
  )
}

export function rainAndRooms(look: Look): string {
  const rain = [...Array(34).keys()].map((i) => {
    const x = -150 + ((i * 83) % 300)
    const y = -150 + ((i * 131) % 270)
    return `M${x} ${y}l-9 30`
  })
  const cover =
    path(rain.join(''), { stroke: '#DCE4E6', width: 2, opacity: 0.6 }) +
    path(roundRect(-66, -56, 132, 160, 0), { fill: '#E9C27A' }) +
    path('M0 -56V104M-66 24H66', { stroke: look.color, width: 6 })
  return soundPack(look, { title: 'Rain & Rooms', cover, played: 11 })
}

export function brownNoise(look: Look): string {
  const waves = [...Array(15).keys()].map((i) =>
    path(
      smooth(
        [...Array(13).keys()].map(
          (k) => [-157 + k * 26.2, -104 + i * 16 + Math.sin(k * 1.1 + i * 0.7) * (4 + i * 1.1)] as const,
        ),
      ),
      { stroke: i % 4 === 2 ? '#E9C27A' : tone(look.color, 0.6), width: 3, opacity: 0.9 },
    ),
  )
  return soundPack(look, { title: 'Brown Noise', cover: waves.join(''), played: 19 })
}

export function libraryAmbience(look: Look): string {
  const spines = [...Array(17).keys()].map((i) => {
    const height = 110 + ((i * 37) % 70)
    return path(roundRect(-138 + i * 16.4, 94 - height, 14, height, 1), {
      fill: ['#C8923B', '#EFE8DC', '#B5583A', '#D9C7A8', '#22252B'][i % 5] ?? '#EFE8DC',
      opacity: 0.92,
    })
  })
  const board = path('M-142 96H142', { stroke: '#EFE8DC', width: 3 })
  return soundPack(look, { title: 'Library Ambience', cover: spines.join('') + board, played: 7 })
}
