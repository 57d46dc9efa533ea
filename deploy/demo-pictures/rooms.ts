import { woodGrain } from './materials'
import { tone } from './palette'
import { isDark, lightFall, sweep, windowLight } from './scene'
import type { Backdrop, Frame } from './scene'
import { path, roundRect } from './shapes'
import { n, ramp, veil } from './sheet'
import type { Sheet } from './sheet'

const OAK = '#BD946A'
const FLOOR = '#AE8660'

/** A wooden desk against a wall with sun from a window; `y` is the back edge of the board. */
export function desk(sheet: Sheet, wall: Backdrop, y: number, frame: Frame): string {
  const { width, height } = frame
  const front = height * 0.94
  const seam = y + (front - y) * 0.36
  const dark = isDark(wall)
  const oak = dark ? tone(OAK, -0.4) : OAK
  const sun = { x: width * 0.1, y: -height * 0.04, width: Math.min(width * 0.46, height * 0.6), height: y * 0.94 }
  return [
    sweep(sheet, wall, { horizon: 1.2, frame }),
    windowLight(sun, dark ? 0.1 : 0.3),
    path(roundRect(0, y, width, height - y, 0), {
      fill: sheet.linear(ramp(tone(oak, -0.14), oak, tone(oak, 0.06), tone(oak, 0.12)), [0, y, 0, front]),
    }),
    woodGrain(sheet, { x: 0, y, width, height: seam - y }, oak, 5),
    woodGrain(sheet, { x: 0, y: seam, width, height: front - seam }, oak, 8),
    path(`M0 ${n(seam)}H${width}`, { stroke: tone(oak, -0.5), width: 1, opacity: 0.5 }),
    path(roundRect(0, y, width, 26, 0), { fill: sheet.linear(veil('#1C1210', 0.36, 0.1, 0), [0, y, 0, y + 26]) }),
    path(roundRect(0, front, width, height - front, 0), {
      fill: sheet.linear(ramp(tone(oak, -0.22), tone(oak, -0.55)), [0, front, 0, height]),
    }),
    path(`M0 ${n(front)}H${width}`, { stroke: tone(oak, 0.5), width: 2.4 }),
    lightFall(sheet, frame, wall),
  ].join('')
}

const WOODS = { oak: OAK, walnut: '#805A42', ash: '#D0B48E' } as const

export type Wood = keyof typeof WOODS

/** A tabletop seen from high above, with sun lying across it. */
export function tabletop(sheet: Sheet, wood: Wood, frame: Frame): string {
  const { width, height } = frame
  const color = WOODS[wood]
  const boards = [0, 1, 2].map((i) => {
    const y = (i * height) / 3
    const seam = path(`M0 ${n(y)}H${width}`, { stroke: tone(color, -0.5), width: 1.6, opacity: 0.5 })
    return woodGrain(sheet, { x: 0, y, width, height: height / 3 }, color, 9 + i + wood.length) + seam
  })
  const left = wood === 'walnut' ? 0.3 : wood === 'ash' ? 0.08 : 0.2
  const side = Math.min(width, height)
  return [
    path(roundRect(0, 0, width, height, 0), {
      fill: sheet.linear(ramp(tone(color, 0.04), tone(color, 0.16)), [0, 0, 0, height]),
    }),
    ...boards,
    windowLight(
      { x: width * left, y: -height * 0.06, width: side * 0.62, height: height * 0.8 },
      wood === 'walnut' ? 0.1 : 0.2,
    ),
    lightFall(sheet, frame, 'bone'),
  ].join('')
}

/** A room: wall with sun, skirting, floor boards from `y` down. */
export function room(sheet: Sheet, wall: Backdrop, y: number, frame: Frame): string {
  const { width, height } = frame
  const rows = [0, 0.09, 0.21, 0.38, 0.62, 1].map((k) => y + (height - y) * k)
  const boards = rows.slice(0, -1).map((top, i) => {
    const tall = (rows[i + 1] ?? height) - top
    return (
      woodGrain(sheet, { x: 0, y: top, width, height: tall }, FLOOR, 30 + i) +
      path(`M0 ${n(top)}H${width}`, { stroke: tone(FLOOR, -0.5), width: 1, opacity: 0.5 })
    )
  })
  const skirting = height * 0.036
  return [
    sweep(sheet, wall, { horizon: 1.2, frame }),
    windowLight({ x: width * 0.2, y: height * 0.03, width: Math.min(width * 0.5, height * 0.56), height: y * 0.8 }),
    path(roundRect(0, y, width, height - y, 0), {
      fill: sheet.linear(ramp(tone(FLOOR, -0.16), tone(FLOOR, 0.12)), [0, y, 0, height]),
    }),
    ...boards,
    path(roundRect(0, y - skirting, width, skirting, 0), {
      fill: sheet.linear(ramp('#F3ECDF', '#DCD2C2'), [0, y - skirting, 0, y]),
    }),
    path(`M0 ${n(y - skirting)}H${width}`, { stroke: '#FFFDF6', width: 1.6, opacity: 0.8 }),
    path(roundRect(0, y, width, 18, 0), { fill: sheet.linear(veil('#1C1210', 0.4, 0), [0, y, 0, y + 18]) }),
    lightFall(sheet, frame, wall),
  ].join('')
}
