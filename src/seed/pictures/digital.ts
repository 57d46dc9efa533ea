import { text } from './lettering/text'
import type { Look } from './look'
import { notebook } from './paper'
import { GRAPHITE, printOn, tone } from './palette'
import { ellipse, path, roundRect, smooth } from './shapes'
import { castShadow, corners } from './shadows'
import { slab } from './solids'
import { record } from './sound'

type Cover = { readonly lines: readonly string[]; readonly art: string; readonly byline: string }

/** A printed book lying on the table, cover art and title set large. */
export function printedBook(look: Look, cover: Cover): string {
  const ink = printOn(look.color)
  const titles = cover.lines.map((line, i) =>
    text(line, { x: -56, y: -66 + i * 19, size: 19.5, fill: ink, face: 'serif' }),
  )
  const byline = text(cover.byline, { x: -56, y: 88, size: 4.6, fill: ink, face: 'sans', tracking: 160, opacity: 0.85 })
  return notebook(look, {
    width: 148,
    height: 210,
    thickness: 20,
    color: look.color,
    art: cover.art + titles.join('') + byline,
  })
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

/** A tablet that shows a lesson, with a stylus beside it. */
export function lesson(look: Look, l: { title: readonly string[]; art: string }): string {
  const { sheet, cam, color } = look
  const glass = path(roundRect(-112, -80, 224, 160, 3), { fill: color })
  const panelArt = `<g clip-path="${sheet.clip(roundRect(-112, -80, 224, 160, 3))}">${l.art}</g>`
  const titles = l.title.map((line, i) =>
    text(line, { x: -98, y: -46 + i * 19, size: 19, fill: printOn(color), face: 'serif' }),
  )
  const bar =
    path('M-98 66H98', { stroke: printOn(color), width: 1.2, opacity: 0.35 }) +
    path('M-98 66H-30', { stroke: '#D9A441', width: 2 }) +
    path(ellipse(-30, 66, 3, 3), { fill: '#D9A441' })
  const gleam = path('M-112 -80H20L-90 80H-112Z', { fill: '#FFFFFF', opacity: 0.07 })
  return (
    castShadow(cam, [corners({ width: 250, height: 8, depth: 186, radius: 14 })]) +
    slab(cam, {
      width: 250,
      depth: 186,
      height: 8,
      color: GRAPHITE,
      radius: 14,
      edge: 0.9,
      top: glass + panelArt + titles.join('') + bar + gleam,
    })
  )
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

function sleeve(title: readonly string[], ink: string, art: string): string {
  const lines = title.map((line, i) => text(line, { x: -138, y: -112 + i * 34, size: 35, fill: ink, face: 'serif' }))
  return (
    art +
    lines.join('') +
    text('FIELD RECORDINGS', { x: -138, y: 136, size: 8, fill: ink, face: 'sans', tracking: 180 })
  )
}

export function rainAndRooms(look: Look): string {
  const rain = [...Array(34).keys()].map((i) => {
    const x = -150 + ((i * 83) % 300)
    const y = -150 + ((i * 131) % 270)
    return `M${x} ${y}l-9 30`
  })
  return record(
    look,
    sleeve(
      ['Rain', '& Rooms'],
      '#EFE8DC',
      path(rain.join(''), { stroke: '#DCE4E6', width: 1.6, opacity: 0.6 }) +
        path(roundRect(30, 20, 84, 104, 0), { fill: '#E9C27A' }) +
        path('M72 20V124M30 72H114', { stroke: look.color, width: 4 }),
    ),
  )
}

export function brownNoise(look: Look): string {
  const waves = [...Array(11).keys()].map((i) =>
    path(
      smooth(
        [...Array(13).keys()].map(
          (k) => [-157 + k * 26.2, -10 + i * 14 + Math.sin(k * 1.1 + i * 0.7) * (4 + i * 1.3)] as const,
        ),
      ),
      { stroke: i % 4 === 2 ? '#E9C27A' : tone(look.color, 0.6), width: 2.2, opacity: 0.85 },
    ),
  )
  return record(look, sleeve(['Brown', 'Noise'], '#EFE8DC', waves.join('')))
}

export function libraryAmbience(look: Look): string {
  const spines = [...Array(17).keys()].map((i) =>
    path(roundRect(-138 + i * 16.4, 104 - (70 + ((i * 37) % 50)), 14, 70 + ((i * 37) % 50), 1), {
      fill: ['#C8923B', '#EFE8DC', '#B5583A', '#D9C7A8', '#22252B'][i % 5] ?? '#EFE8DC',
      opacity: 0.92,
    }),
  )
  return record(
    look,
    sleeve(
      ['Library', 'Ambience'],
      '#EFE8DC',
      spines.join('') + path('M-142 105H142', { stroke: '#EFE8DC', width: 2 }),
    ),
  )
}
