import { text } from './lettering/text'
import type { Prop } from './look'
import { notebook } from './paper'
import { BRASS, mix, PALETTE, PAPER, tone } from './palette'
import { ellipse, path, pts, roundRect, smooth } from './shapes'
import { n } from './sheet'

const GOLD = '#D8B56A'

export const fieldNotebook: Prop = (look) =>
  notebook(look, {
    width: 130,
    height: 190,
    thickness: 15,
    color: look.color,
    title: 'Field',
    subtitle: 'NOTEBOOK',
    elastic: tone(look.color, -0.4),
    ribbon: PALETTE.clay,
  })

export const dailyPlanner: Prop = (look) =>
  notebook(look, {
    width: 148,
    height: 210,
    thickness: 22,
    color: look.color,
    title: '2027',
    subtitle: 'DAILY PLANNER',
    ribbon: PALETTE.ochre,
    band: 'one day, one page',
  })

export const sketchbook: Prop = (look) => {
  const stroke = smooth(pts([-40, 60, -10, 20, 16, 52, 40, 6, 60, 40]))
  return notebook(look, {
    width: 200,
    height: 200,
    thickness: 24,
    color: look.color,
    title: 'Sketches',
    elastic: PALETTE.ochre,
    art: path(stroke, { stroke: GOLD, width: 1.1, opacity: 0.8 }),
  })
}

export const kraftNotebook: Prop = (look) => {
  const stitch = [-0.32, -0.11, 0.1, 0.31].map((k) => `M-62.4 ${n(190 * k)}v14`).join('')
  const label =
    path(roundRect(-32, -62, 76, 54, 1), { fill: PAPER }) +
    path(roundRect(-29.4, -59.4, 70.8, 48.8, 0), { stroke: '#3A3230', width: 0.4 })
  return notebook(look, {
    width: 130,
    height: 190,
    thickness: 11,
    color: mix(look.color, '#A87B4C', 0.6),
    cloth: false,
    title: 'Notes',
    subtitle: 'PAPERWORKS',
    art: label + path(stitch, { stroke: '#F3E7D0', width: 1 }),
  })
}

export const foundersNotebook: Prop = (look) => {
  const frame =
    path(roundRect(-58, -94, 124, 188, 2), { stroke: GOLD, width: 0.7 }) +
    path(roundRect(-55.6, -91.6, 119.2, 183.2, 1), { stroke: GOLD, width: 0.3 })
  const sun = Array.from({ length: 36 }, (_, i) => {
    const a = (i * Math.PI) / 18
    return `M${n(4 + Math.cos(a) * 17)} ${n(34 + Math.sin(a) * 17)}L${n(4 + Math.cos(a) * (i % 2 ? 24 : 28))} ${n(34 + Math.sin(a) * (i % 2 ? 24 : 28))}`
  }).join('')
  const art =
    frame +
    path(sun, { stroke: GOLD, width: 0.6 }) +
    path(ellipse(4, 34, 13, 13), { stroke: GOLD, width: 0.7 }) +
    text('1', { x: 4, y: 39.6, size: 17, fill: GOLD, anchor: 'middle' })
  return notebook(look, {
    width: 148,
    height: 210,
    thickness: 26,
    cloth: false,
    color: look.color,
    title: 'Flow Masters',
    subtitle: 'FOUNDERS EDITION',
    ribbon: BRASS,
    art,
  })
}
