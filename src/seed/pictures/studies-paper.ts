import { cards, dotGrid, notebook, pad } from './paper'
import type { Look, Study } from './look'
import { text } from './lettering/text'
import { BRASS, GRAPHITE, mix, PALETTE, PAPER, tone } from './palette'
import { fountainPen, mechanicalPencil, rollerball } from './pens'
import { lathe, latheCorners } from './lathe'
import { place } from './scene'
import { onDesk, onTable } from './scenes'
import { curvePoints, ellipse, path, roundRect, smooth } from './shapes'
import { castShadow, corners, slab } from './solids'

const flat = { pitch: 56, scale: 2.5, y: 560 } as const
const closer = { x: 480, y: 600, zoom: 2.3 } as const

function paperSheet({ sheet, cam }: Look, ruled: string): string {
  return (
    castShadow(sheet, cam, corners({ width: 190, height: 1, depth: 250 }), { soft: 3, opacity: 0.3 }) +
    slab(cam, { width: 190, depth: 250, height: 0.8, color: PAPER, top: ruled })
  )
}

/** A pen resting on a sheet that it has written on. */
function penOnPaper(pen: (look: Look) => string, ink: string) {
  return (look: Look): string => {
    const line =
      text('deep work,', { x: -70, y: -46, size: 22, fill: ink, face: 'italic' }) +
      text('every morning.', { x: -70, y: -20, size: 22, fill: ink, face: 'italic' })
    const rules = [...Array(9).keys()]
      .map((i) => path(`M-82 ${-92 + i * 26}H82`, { stroke: '#9FAAB1', width: 0.4, opacity: 0.6 }))
      .join('')
    return place(0, 0, 1, paperSheet(look, rules + line), 0) + place(4, 30, 1.12, pen(look), -32)
  }
}

export function inkBottle({ sheet, cam, color }: Look): string {
  const glass = curvePoints(
    [
      [30, 0],
      [34, 2],
      [35, 8],
      [35, 40],
      [31, 48],
      [18, 52],
      [17, 56],
    ],
    5,
  )
  const label = path(
    `M-28 ${-34 * cam.cos + 8}A34 ${34 * cam.sin} 0 0 0 28 ${-34 * cam.cos + 8}V${-14 * cam.cos + 8}A34 ${34 * cam.sin} 0 0 1 -28 ${-14 * cam.cos + 8}Z`,
    { fill: PAPER },
  )
  return [
    castShadow(sheet, cam, latheCorners({ profile: glass }), { soft: 5 }),
    lathe(sheet, cam, {
      profile: glass,
      color: mix(color, '#20222A', 0.25),
      gloss: 1,
      paint: (h) => (h > 42 ? '#8E979C' : h < 4 ? '#6F787E' : mix(color, '#20222A', 0.2)),
    }),
    label,
    text('Ink', { x: 0, y: -18 * cam.cos + 9, size: 12, fill: '#3A3230', anchor: 'middle', face: 'italic' }),
    lathe(sheet, cam, {
      profile: [
        [20, 54],
        [21, 55],
        [21, 74],
        [19.5, 76],
      ],
      color: GRAPHITE,
      lid: GRAPHITE,
      gloss: 0.6,
    }),
  ].join('')
}

function penRoll(look: Look): string {
  const { sheet, cam, color } = look
  const seam = path(roundRect(-104, -144, 208, 288, 6), {
    stroke: tone(color, 0.5),
    width: 0.8,
    dash: '4 2.4',
    opacity: 0.8,
  })
  const pocket =
    path(roundRect(-108, 10, 216, 138, 0), { fill: tone(color, -0.12) }) +
    path('M-108 10H108', { stroke: tone(color, 0.4), width: 1.2 }) +
    [...Array(5).keys()]
      .map((i) => path(`M${-72 + i * 36} 10V148`, { stroke: tone(color, -0.45), width: 0.9, dash: '4 2.4' }))
      .join('')
  const tie = path(
    smooth([
      [108, 30],
      [150, 36],
      [166, 70],
      [140, 110],
      [160, 150],
    ]),
    { stroke: '#8A5F3C', width: 4 },
  )
  return [
    castShadow(sheet, cam, corners({ width: 216, height: 6, depth: 296 }), { soft: 4 }),
    slab(cam, { width: 216, depth: 296, height: 4, color, radius: 8, edge: 0.6, top: seam }),
    place(-88, 0, 1, mechanicalPencil({ ...look, color: PALETTE.ochre }), -90),
    place(-17, -4, 1, fountainPen({ ...look, color: PALETTE.ink }), 90),
    place(54, 0, 1, rollerball({ ...look, color: PALETTE.moss }), 90),
    slab(cam, {
      width: 216,
      depth: 138,
      height: 1,
      color,
      at: [0, 4, 79],
      radius: 2,
      top: `<g transform="translate(0 -79)">${pocket}</g>`,
    }),
    tie,
  ].join('')
}

const plannerPage = (w: number, h: number): string =>
  [...Array(6).keys()]
    .map((i) => path(`M${-w / 2 + 10} ${-h / 2 + 40 + i * 24}H${w / 2 - 10}`, { stroke: '#B8AE9C', width: 0.5 }))
    .join('')

export const PAPER_STUDIES = {
  'field-notebook': {
    colors: ['ink', 'clay', 'moss', 'bone'],
    draw: (look) =>
      notebook(look, {
        width: 130,
        height: 190,
        thickness: 15,
        color: look.color,
        title: 'Field',
        subtitle: 'NOTEBOOK',
        elastic: tone(look.color, -0.35),
        ribbon: PALETTE.clay,
      }),
    backdrop: 'bone',
    yaw: 20,
    ...flat,
    detail: closer,
    scene: onTable(
      (look) =>
        notebook(look, {
          width: 130,
          height: 190,
          thickness: 15,
          color: look.color,
          title: 'Field',
          subtitle: 'NOTEBOOK',
          elastic: tone(look.color, -0.35),
          ribbon: PALETTE.clay,
        }),
      { wall: 'bone', scale: 1.8 },
    ),
  },
  'daily-planner': {
    colors: ['clay', 'slate', 'bone'],
    draw: (look) =>
      notebook(look, {
        width: 148,
        height: 210,
        thickness: 22,
        color: look.color,
        title: '2027',
        subtitle: 'DAILY PLANNER',
        ribbon: PALETTE.ochre,
        band: 'one day, one page',
      }),
    backdrop: 'sand',
    yaw: 20,
    ...flat,
    scale: 2.2,
    detail: closer,
    scene: onTable(
      (look) =>
        notebook(look, {
          width: 148,
          height: 210,
          thickness: 22,
          color: look.color,
          title: '2027',
          subtitle: 'DAILY PLANNER',
          ribbon: PALETTE.ochre,
        }),
      { wall: 'bone', scale: 1.7 },
    ),
  },
  'dot-grid-pad': {
    colors: ['bone', 'clay', 'slate'],
    draw: (look) =>
      pad(look, {
        width: 170,
        height: 230,
        thickness: 14,
        color: look.color === PALETTE.bone ? PALETTE.walnut : look.color,
        page: dotGrid(168, 228, 6, '#8D867A'),
      }),
    backdrop: 'moss',
    yaw: 20,
    ...flat,
    scale: 2.05,
    detail: closer,
    scene: onTable(
      (look) =>
        pad(look, { width: 170, height: 230, thickness: 14, color: look.color, page: dotGrid(168, 228, 6, '#8D867A') }),
      { wall: 'bone', scale: 1.6 },
    ),
  },
  sketchbook: {
    colors: ['ink', 'sand', 'moss'],
    draw: (look) =>
      notebook(look, {
        width: 200,
        height: 200,
        thickness: 24,
        color: look.color,
        title: 'Sketches',
        elastic: PALETTE.ochre,
      }),
    backdrop: 'fog',
    yaw: 22,
    ...flat,
    scale: 2.05,
    detail: closer,
    scene: onTable(
      (look) =>
        notebook(look, {
          width: 200,
          height: 200,
          thickness: 24,
          color: look.color,
          title: 'Sketches',
          elastic: PALETTE.ochre,
        }),
      { wall: 'bone', scale: 1.5 },
    ),
  },
  'index-cards': {
    colors: ['bone', 'clay', 'moss'],
    draw: (look) =>
      cards(look, {
        width: 150,
        height: 105,
        count: 26,
        color: look.color === PALETTE.bone ? PALETTE.ochre : look.color,
        face:
          path('M-75 -34H75', { stroke: PALETTE.clay, width: 0.7 }) +
          [...Array(6).keys()].map((i) => path(`M-75 ${-22 + i * 12}H75`, { stroke: '#9FAAB1', width: 0.5 })).join('') +
          text('one thought a card', { x: -64, y: -39, size: 9, fill: PALETTE.ink, face: 'italic' }),
      }),
    backdrop: 'clay',
    yaw: 24,
    ...flat,
    scale: 2.9,
    y: 570,
    detail: closer,
    scene: onTable((look) => cards(look, { width: 150, height: 105, count: 26, color: look.color, face: '' }), {
      wall: 'bone',
      scale: 1.8,
    }),
  },
  'fountain-pen': {
    colors: ['ink', 'clay', 'moss', 'bone'],
    draw: penOnPaper(fountainPen, '#2D3A55'),
    backdrop: 'slate',
    yaw: 14,
    pitch: 62,
    scale: 2.5,
    y: 520,
    detail: { x: 300, y: 640, zoom: 2.4 },
    scene: onTable((look) => place(0, 0, 1.4, fountainPen(look), -20), { wall: 'bone', scale: 1.8 }),
  },
  'rollerball-pen': {
    colors: ['ink', 'bone', 'ochre'],
    draw: penOnPaper(rollerball, '#22252B'),
    backdrop: 'ochre',
    yaw: 14,
    pitch: 62,
    scale: 2.5,
    y: 520,
    detail: { x: 300, y: 640, zoom: 2.4 },
    scene: onTable((look) => place(0, 0, 1.4, rollerball(look), -20), { wall: 'bone', scale: 1.8 }),
  },
  'mechanical-pencil': {
    colors: ['ink', 'ochre', 'slate'],
    draw: penOnPaper(mechanicalPencil, '#5A5A5C'),
    backdrop: 'moss',
    yaw: 14,
    pitch: 62,
    scale: 2.5,
    y: 520,
    detail: { x: 300, y: 640, zoom: 2.4 },
    scene: onTable((look) => place(0, 0, 1.4, mechanicalPencil(look), -20), { wall: 'bone', scale: 1.8 }),
  },
  'ink-bottle': {
    colors: ['ink', 'clay', 'moss', 'slate'],
    draw: inkBottle,
    backdrop: 'bone',
    pitch: 15,
    scale: 5.2,
    y: 720,
    detail: { x: 400, y: 560, zoom: 2 },
    scene: onDesk((look) => place(0, 0, 1.4, inkBottle(look)), { wall: 'rose', scale: 1.7 }),
  },
  'pen-roll': {
    colors: ['walnut', 'ink', 'moss'],
    draw: penRoll,
    backdrop: 'sand',
    yaw: 0,
    pitch: 66,
    scale: 2.1,
    y: 530,
    detail: closer,
    scene: onTable(penRoll, { wall: 'bone', scale: 1.35 }),
  },
  'founders-notebook': {
    colors: ['walnut'],
    draw: (look) =>
      notebook(look, {
        width: 148,
        height: 210,
        thickness: 26,
        color: look.color,
        title: 'Flow Masters',
        subtitle: 'NO. 01 OF 10',
        elastic: BRASS,
        ribbon: BRASS,
        art:
          path(roundRect(-58, -92, 126, 184, 2), { stroke: '#D8B56A', width: 0.8 }) +
          path(ellipse(6, 30, 22, 22), { stroke: '#D8B56A', width: 1 }) +
          path(ellipse(6, 30, 12, 12), { fill: '#D8B56A' }),
      }),
    backdrop: 'dusk',
    yaw: 20,
    ...flat,
    scale: 2.2,
    detail: closer,
    scene: onTable(
      (look) =>
        notebook(look, {
          width: 148,
          height: 210,
          thickness: 26,
          color: look.color,
          title: 'Flow Masters',
          subtitle: 'NO. 01 OF 10',
          elastic: BRASS,
          ribbon: BRASS,
        }),
      { wall: 'bone', scale: 1.6 },
    ),
  },
  'kraft-notebook': {
    colors: ['oak'],
    draw: (look) =>
      notebook(look, {
        width: 130,
        height: 190,
        thickness: 12,
        color: '#B98F62',
        title: 'Notes',
        subtitle: 'PAPERWORKS',
      }),
    backdrop: 'fog',
    yaw: 20,
    ...flat,
    detail: closer,
    scene: onTable(
      (look) =>
        notebook(look, {
          width: 130,
          height: 190,
          thickness: 12,
          color: '#B98F62',
          title: 'Notes',
          subtitle: 'PAPERWORKS',
        }),
      { wall: 'bone', scale: 1.8 },
    ),
  },
  'brass-ruler': {
    colors: ['ochre'],
    draw: brassRuler,
    backdrop: 'slate',
    yaw: 0,
    pitch: 62,
    scale: 3,
    y: 520,
    detail: { x: 400, y: 520, zoom: 2.2 },
    scene: onTable(brassRuler, { wall: 'bone', scale: 1.8 }),
  },
  'letter-set': {
    colors: ['bone', 'clay'],
    draw: letterSet,
    backdrop: 'rose',
    yaw: 16,
    pitch: 58,
    scale: 2.4,
    y: 540,
    detail: closer,
    scene: onTable(letterSet, { wall: 'bone', scale: 1.5 }),
  },
} satisfies Readonly<Record<string, Study>>

function brassRuler({ sheet, cam }: Look): string {
  const ticks = [...Array(76).keys()]
    .map((i) => `M${-75 + i * 2} -11v${i % 10 === 0 ? 9 : i % 5 === 0 ? 6.5 : 4}`)
    .join('')
  const numbers = [...Array(8).keys()].map((i) =>
    text(String(i), { x: -75 + i * 20, y: 4, size: 5, fill: '#4A3514', face: 'sans', anchor: 'middle' }),
  )
  const top =
    path(roundRect(-80, -12, 160, 24, 1), {
      fill: sheet.linear(
        [
          [0, tone(BRASS, 0.5)],
          [0.3, tone(BRASS, 0.1)],
          [0.6, tone(BRASS, 0.4)],
          [1, tone(BRASS, -0.15)],
        ],
        [-80, -12, 80, 12],
      ),
    }) +
    path(ticks, { stroke: '#4A3514', width: 0.35 }) +
    numbers.join('')
  return `<g transform="rotate(-38)">${castShadow(sheet, cam, corners({ width: 160, height: 4, depth: 24 }), { soft: 2 })}${slab(cam, { width: 160, depth: 24, height: 3, color: BRASS, radius: 1, top })}</g>`
}

function letterSet(look: Look): string {
  const { sheet, cam, color } = look
  const envelope =
    path('M-80 -55L0 12L80 -55', { stroke: tone(color, -0.25), width: 1.2 }) +
    path('M-80 55L-16 0M80 55L16 0', { stroke: tone(color, -0.15), width: 0.8 }) +
    path(ellipse(0, 8, 12, 12), { fill: PALETTE.clay }) +
    path(ellipse(0, 8, 8, 8), { stroke: tone(PALETTE.clay, -0.3), width: 0.8 })
  const sheetTop = plannerPage(150, 200)
  return [
    castShadow(sheet, cam, corners({ width: 150, height: 6, depth: 210, at: [-18, 0, -30] }), { soft: 4 }),
    slab(cam, { width: 150, depth: 210, height: 5, color: PAPER, at: [-18, 0, -30], top: sheetTop }),
    slab(cam, { width: 160, depth: 110, height: 4, color, at: [14, 6, 50], radius: 2, edge: 0.5, top: envelope }),
  ].join('')
}
