import { camera, project } from './camera'
import { lathe } from './lathe'
import { text } from './lettering/text'
import type { Look, Prop } from './look'
import { weave } from './materials'
import { cards, dotGrid, pad, ruled, seal } from './sheets'
import { BRASS, GRAPHITE, mix, PALETTE, PAPER, tone } from './palette'
import { fountainPen, mechanicalPencil, rollerball } from './pens'
import { place } from './scene'
import { castShadow, corners, rings, softPatch } from './shadows'
import { curvePoints, ellipse, group, path, pts, roundRect, smooth } from './shapes'
import { slab } from './solids'
import { n, ramp, veil } from './sheet'

/** The pad's board is its color; a bone pad is bound in walnut. */
export const dotGridPad: Prop = (look) => {
  const color = look.color === PALETTE.bone ? PALETTE.walnut : look.color
  const note =
    text('first things first', { x: -68, y: -72, size: 13, fill: '#3A4358', face: 'italic' }) +
    path(smooth(pts([-68, -66, -40, -67.4, 10, -65.6])), { stroke: PALETTE.clay, width: 0.9 })
  const box = (y: number, done: boolean) =>
    path(`M-68 ${y}h6v6h-6Z`, { stroke: '#3A4358', width: 0.6 }) +
    (done ? path(`M-67 ${y + 3}l2 2.4l5 -6.6`, { stroke: PALETTE.clay, width: 1 }) : '') +
    path(`M-56 ${y + 4}h${done ? 52 : 70}`, { stroke: '#3A4358', width: 0.7, opacity: 0.7 })
  return pad(look, {
    width: 170,
    height: 230,
    thickness: 14,
    color,
    page: dotGrid(168, 228, 5, '#A39A8B') + note + box(-50, true) + box(-36, true) + box(-22, false),
  })
}

export const indexCards: Prop = (look) => {
  const accent = look.color === PALETTE.bone ? PALETTE.ochre : look.color
  const lined =
    path('M-75 -32H75', { stroke: PALETTE.clay, width: 0.6, cap: 'butt' }) +
    path(Array.from({ length: 6 }, (_, i) => `M-75 ${-21 + i * 11}H75`).join(''), {
      stroke: '#9FB0BA',
      width: 0.45,
      cap: 'butt',
    })
  const words = text('one thought a card', { x: -66, y: -37, size: 9.4, fill: '#2D3A55', face: 'italic' })
  const divider = cards(look, {
    width: 150,
    height: 112,
    count: 2,
    color: accent,
    face: path(roundRect(-75, -56, 150, 112, 2.5), { fill: tone(accent, 0.06) }),
    at: [0, 0, -10],
  })
  const stack = cards(look, { width: 150, height: 105, count: 30, color: accent, face: lined + words })
  const strap =
    slab(look.cam, { width: 9, depth: 105.6, height: 0.5, at: [44, 27.2, 0], color: accent, edge: 0.2 }) +
    slab(look.cam, { width: 9, depth: 0.6, height: 27.4, at: [44, 0, 53], color: accent })
  return divider + stack + strap
}

const sheetOfPaper = ({ cam }: Look, print: string, w = 190, h = 250): string =>
  castShadow(cam, [corners({ width: w, height: 1.4, depth: h })], 0.3) +
  slab(cam, { width: w, depth: h, height: 0.8, color: PAPER, top: print })

/** A pen resting on a sheet that it has written on; the pen turns less than the sheet, as a hand lays it down. */
function penAtWork(pen: (look: Look, turn?: number) => string, ink: string): Prop {
  return (look) => {
    const flat = { ...look, cam: camera(look.cam.pitch, look.cam.yaw) }
    const wash = path(roundRect(-95, -125, 190, 250, 0), {
      fill: look.sheet.linear(veil('#3A2A1E', 0, 0.03, 0.1), [-95, -125, 95, 125]),
    })
    const words =
      text('Begin where', { x: -70, y: -52, size: 27, fill: ink, face: 'italic' }) +
      text('it is quiet', { x: -70, y: -21, size: 27, fill: ink, face: 'italic' }) +
      path(smooth(pts([-70, -12, -30, -14.5, 24, -11.4, 46, -13])), { stroke: ink, width: 0.9 })
    return sheetOfPaper(flat, ruled(150, 250, 15.5, '#A9B6BF') + words + wash) + place(2, 42, 1.36, pen(look, -30), -30)
  }
}

export const fountainPenAtWork = penAtWork(fountainPen, '#2B3A5C')
export const rollerballAtWork = penAtWork(rollerball, '#24262B')
export const pencilAtWork = penAtWork(mechanicalPencil, '#5B5B5E')

export function inkBottle({ sheet, cam, color }: Look): string {
  const c = cam.cos
  const glass = curvePoints(pts([31, 0, 35, 1.6, 36, 7, 36, 38, 32, 46, 20, 50, 18, 55]), 6)
  const liquid = mix(color, '#15161C', 0.35)
  const band = (r: number, from: number, to: number) =>
    `M${-r * 0.86} ${n(-to * c + r * 0.5 * cam.sin)}A${r} ${n(r * cam.sin)} 0 0 0 ${r * 0.86} ${n(-to * c + r * 0.5 * cam.sin)}V${n(-from * c + r * 0.5 * cam.sin)}A${r} ${n(r * cam.sin)} 0 0 1 ${-r * 0.86} ${n(-from * c + r * 0.5 * cam.sin)}Z`
  const label = path(band(36.2, 10, 34), {
    fill: sheet.linear(ramp('#E9E1D0', '#FBF7EC', '#F2EADB', '#C9BDA8'), [-31, 0, 31, 0]),
  })
  const y = -16 * c + 9
  return [
    castShadow(cam, [rings(glass)], 0.5),
    lathe(sheet, cam, {
      profile: glass,
      color: '#A9B2B5',
      gloss: 1.2,
      bands: [
        { to: 3.4, color: '#7C868A' },
        { to: 39, color: liquid },
        { to: 40.4, color: tone(liquid, 0.3) },
      ],
    }),
    label,
    path(`M-22 ${n(y - 17)}H22M-22 ${n(y + 5.4)}H22`, { stroke: color, width: 0.5 }),
    text('Archive Ink', { x: 0, y: y - 6.4, size: 9.6, fill: '#3A3230', anchor: 'middle' }),
    text('50 ML', { x: 0, y: y + 1.4, size: 3.2, fill: '#3A3230', anchor: 'middle', face: 'sans', tracking: 160 }),
    lathe(sheet, cam, {
      profile: pts([21, 53, 22, 54, 22, 72, 20.5, 74.5]),
      color: GRAPHITE,
      lid: GRAPHITE,
      gloss: 0.7,
    }),
    ...Array.from({ length: 15 }, (_, i) => {
      const a = (i / 14) * Math.PI
      const x = -Math.cos(a) * 22
      const dy = Math.sin(a) * 22 * cam.sin
      return path(`M${n(x)} ${n(-56 * c + dy)}V${n(-69 * c + dy)}`, { stroke: '#0F0F11', width: 0.5, opacity: 0.5 })
    }),
  ].join('')
}

/** A canvas roll, opened, with three pens in its pockets. */
export function penRoll(look: Look): string {
  const { sheet, cam, color } = look
  const lining = mix(color, PALETTE.sand, 0.55)
  const cloth = (x: number, y: number, w: number, h: number) => weave({ x, y, width: w, height: h }, color, 2)
  const shade = path(roundRect(-108, -148, 216, 296, 6), {
    fill: sheet.linear(veil('#1C181B', 0, 0.04, 0.2), [-108, -148, 108, 148]),
  })
  const seam = path(roundRect(-103, -143, 206, 286, 5), {
    stroke: tone(lining, 0.55),
    width: 0.8,
    dash: '3.6 2.2',
    opacity: 0.9,
  })
  const inside = path(roundRect(-108, -148, 216, 296, 7), { fill: lining }) + cloth(-108, -148, 216, 296) + shade + seam
  const lines = [...Array(5).keys()]
    .map(
      (i) =>
        path(`M${-72 + i * 36} 0V148`, { stroke: tone(color, 0.5), width: 0.9, dash: '3.6 2.2', opacity: 0.9 }) +
        path(`M${-71 + i * 36} 2V148`, { stroke: '#1C181B', width: 1.4, opacity: 0.18 }),
    )
    .join('')
  const pocket =
    [3, 2, 1].map((d) => path(`M-108 0V${-d * 1.6}H108V0Z`, { fill: '#1C181B', opacity: 0.14 })).join('') +
    path(roundRect(-108, 0, 216, 148, 0), { fill: color }) +
    cloth(-108, 0, 216, 148) +
    path(roundRect(-108, 0, 216, 148, 0), { fill: sheet.linear(veil('#1C181B', 0, 0.06, 0.26), [-108, 0, 108, 148]) }) +
    path('M-108 3.4H108', { stroke: tone(color, 0.55), width: 0.8, dash: '3.6 2.2' }) +
    lines +
    path(roundRect(-96, 118, 40, 18, 1.5), { fill: '#8A5F3C' }) +
    text('fm', { x: -76, y: 131, size: 13, fill: '#E9D9B6', face: 'italic', anchor: 'middle' })
  const [ox] = project(cam, [0, 0, 0])
  const flat = (drawing: string) => group(`matrix(1 0 0 ${n(cam.sin)} ${n(ox)} ${n(-4.4 * cam.cos)})`, drawing)
  const tie = smooth(pts([106, 40, 142, 30, 168, 64, 132, 92, 150, 132, 176, 150]))
  const strap = [
    path(tie, { stroke: '#2E2019', width: 6, opacity: 0.2, more: 'transform="translate(3 4)"' }),
    path(tie, { stroke: '#5F3D24', width: 4.6 }),
    path(tie, { stroke: '#A87B50', width: 2.4 }),
  ].join('')
  return [
    castShadow(cam, [corners({ width: 216, height: 8, depth: 296 })], 0.42),
    slab(cam, { width: 216, depth: 296, height: 4, color, radius: 8, edge: 0.5, top: inside }),
    flat(
      group('translate(-54 -8) rotate(90)', mechanicalPencil({ ...look, color: PALETTE.ochre }, 90)) +
        group('translate(-18 -14) rotate(90)', fountainPen({ ...look, color: PALETTE.ink }, 90)) +
        group('translate(18 -6) rotate(90)', rollerball({ ...look, color: PALETTE.bone }, 90)),
    ),
    flat(pocket),
    flat(strap),
  ].join('')
}

export function brassRuler({ sheet, cam }: Look): string {
  const ticks = [...Array(151).keys()]
    .map((i) => `M${-75 + i} -11v${i % 10 === 0 ? 8.4 : i % 5 === 0 ? 6.2 : 3.6}`)
    .join('')
  const numbers = [...Array(16).keys()].map((i) =>
    text(String(i), { x: -75 + i * 10, y: 2.6, size: 4.2, fill: '#4A3514', face: 'sans', anchor: 'middle' }),
  )
  const shine = [0.45, 0.1, -0.06, 0.34, 0.62, 0.3, -0.02, -0.18, 0.16].map((t) => tone(BRASS, t))
  const brushed = [...Array(22).keys()].map((i) => `M-80 ${n(-11.5 + i * 1.08)}H80`).join('')
  const top =
    path(roundRect(-80, -12, 160, 24, 1), { fill: sheet.linear(ramp(...shine), [-80, -40, 80, 40]) }) +
    path(brushed, { stroke: '#FFF6E6', width: 0.18, opacity: 0.35 }) +
    path(ticks, { stroke: '#4A3514', width: 0.26, cap: 'butt' }) +
    numbers.join('') +
    text('PAPERWORKS', { x: -74, y: 9, size: 3.4, fill: '#4A3514', face: 'sans', tracking: 220 }) +
    path(ellipse(73, 6.6, 2.3, 2.3), { fill: '#3F3420' })
  return (
    castShadow(cam, [corners({ width: 160, height: 3, depth: 24 })], 0.46) +
    slab(cam, { width: 160, depth: 24, height: 2.4, color: BRASS, radius: 1, top, edge: 0.35 })
  )
}

/** The ruler across a sheet with a measured drawing. */
export const rulerAtWork: Prop = (look) => {
  const plan =
    path('M-60 -70H40V20H-60ZM40 -30H66V20H40M-60 -20H-10V-70', { stroke: '#3A4358', width: 0.7 }) +
    path('M-60 -82H40M-60 -86V-78M40 -86V-78M78 -30V20M74 -30H82M74 20H82', { stroke: PALETTE.clay, width: 0.4 }) +
    text('36', { x: -10, y: -84.6, size: 7, fill: PALETTE.clay, face: 'italic', anchor: 'middle' }) +
    path(ellipse(-10, -20, 18, 18), { stroke: '#3A4358', width: 0.4, dash: '2 1.6' })
  return (
    sheetOfPaper(look, dotGrid(186, 246, 6, '#B9B0A1') + plan, 190, 250) +
    group(`translate(0 ${n(52 * look.cam.sin)})`, brassRuler({ ...look, cam: camera(look.cam.pitch, -14) }))
  )
}

export function letterSet(look: Look): string {
  const { sheet, cam, color } = look
  const paper = mix(color, PAPER, 0.25)
  const flap =
    path('M-81 -56L-6 8Q0 13 6 8L81 -56Z', { fill: tone(paper, 0.12) }) +
    path('M-81 -56L-6 8Q0 13 6 8L81 -56', { stroke: tone(paper, -0.34), width: 0.8 })
  const folds = path('M-81 56L-14 -2M81 56L14 -2', { stroke: tone(paper, -0.24), width: 0.6 })
  const underFlap = softPatch('M-81 -54L-6 10Q0 15 6 10L81 -54L6 12Q0 17 -6 12Z', 6, { strength: 0.24 })
  const envelope =
    folds +
    underFlap +
    flap +
    path(roundRect(-81, -56, 162, 112, 2), { fill: sheet.linear(veil('#3A2A1E', 0, 0.02, 0.12), [-80, -55, 80, 55]) }) +
    seal(look, 0, 9, 13, PALETTE.clay)
  const letter =
    text('Dear friend,', { x: -56, y: -72, size: 14, fill: '#2B3A5C', face: 'italic' }) +
    path(
      [...Array(9).keys()]
        .map((i) => `M-56 ${-54 + i * 13}h${[108, 112, 98, 110, 60, 104, 112, 92, 40][i] ?? 90}`)
        .join(''),
      { stroke: '#2B3A5C', width: 0.55, opacity: 0.55 },
    ) +
    path(roundRect(-75, -105, 150, 210, 0), { stroke: color, width: 2.4, opacity: 0.8 })
  const spare = (dx: number, dz: number, y: number) =>
    slab(cam, {
      width: 162,
      depth: 112,
      height: 2,
      color: tone(paper, -0.08),
      at: [16 + dx, y, 62 + dz],
      radius: 2,
      edge: 0.4,
    })
  return [
    castShadow(
      cam,
      [
        corners({ width: 150, height: 3, depth: 210, at: [-22, 0, -28] }),
        corners({ width: 166, height: 10, depth: 116, at: [18, 0, 64] }),
      ],
      0.4,
    ),
    ...[0, 1, 2].map((i) =>
      slab(cam, {
        width: 150,
        depth: 210,
        height: 1,
        color: tone(PAPER, i % 2 ? -0.04 : -0.1),
        at: [-22 + i * 0.6, i, -28 - i * 0.5],
        ...(i === 2 ? { top: letter } : {}),
      }),
    ),
    spare(3, 2.5, 3),
    spare(-2, 0.6, 5),
    slab(cam, {
      width: 162,
      depth: 112,
      height: 2,
      color: paper,
      at: [16, 7, 62],
      radius: 2,
      edge: 0.4,
      top: envelope,
    }),
  ].join('')
}
