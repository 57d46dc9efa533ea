/** Numbers in SVG paths: two decimals are a fiftieth of a pixel. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}

export type Stop = readonly [offset: number, color: string, opacity?: number | undefined]

type Box = readonly [x1: number, y1: number, x2: number, y2: number]

/** Collects the definitions (gradients, clips, filters, patterns) of one picture, each under an id of its own. */
export class Sheet {
  private readonly ids = new Map<string, string>()

  /** Registers `markup(id)` once and gives its id; the same `key` gives the same id. */
  define(key: string, markup: (id: string) => string): string {
    const xml = markup('@')
    const known = this.ids.get(`${key}|${xml}`)
    if (known) return known
    const id = `d${this.ids.size}`
    this.ids.set(`${key}|${xml}`, id)
    this.markup.push(markup(id))
    return id
  }

  private readonly markup: string[] = []

  /** Linear gradient; `box` in user units, or the shape's own box (0 to 1) when left out. */
  linear(stops: readonly Stop[], box: Box, units: 'user' | 'shape' = 'user'): string {
    const [x1, y1, x2, y2] = box
    const unit = units === 'user' ? ' gradientUnits="userSpaceOnUse"' : ''
    const id = this.define(
      'linear',
      (as) =>
        `<linearGradient id="${as}"${unit} x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}">${stopMarkup(stops)}</linearGradient>`,
    )
    return `url(#${id})`
  }

  /** Radial gradient around (`cx`, `cy`) in user units; `squash` flattens it vertically. */
  radial(stops: readonly Stop[], circle: { cx: number; cy: number; r: number; squash?: number }): string {
    const { cx, cy, r, squash = 1 } = circle
    const id = this.define(
      'radial',
      (as) =>
        `<radialGradient id="${as}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="${n(r)}" ` +
        `gradientTransform="translate(${n(cx)} ${n(cy)}) scale(1 ${n(squash)})">${stopMarkup(stops)}</radialGradient>`,
    )
    return `url(#${id})`
  }

  /** `clip-path` attribute value for a path. */
  clip(path: string, transform = ''): string {
    const at = transform ? ` transform="${transform}"` : ''
    const id = this.define('clip', (as) => `<clipPath id="${as}"><path${at} d="${path}"/></clipPath>`)
    return `url(#${id})`
  }

  /** The collected definitions as one `<defs>` element. */
  toDefs(): string {
    return `<defs>${this.markup.join('')}</defs>`
  }
}

/** Stops of evenly spaced colors. */
export function ramp(...colors: readonly string[]): Stop[] {
  return colors.map((color, i) => [i / (colors.length - 1), color])
}

/** Stops of one color at evenly spaced opacities. */
export function veil(color: string, ...opacities: readonly number[]): Stop[] {
  return opacities.map((opacity, i) => [i / (opacities.length - 1), color, opacity])
}

/** Stops of a veil that lightens the start and shades the end, with nothing between. */
export function lightToShade(light: number, shade: number): Stop[] {
  return [
    [0, '#FFF6E6', light],
    [0.2, '#FFF6E6', light * 0.42],
    [0.42, '#FFF6E6', 0],
    [0.5, '#2A1D18', 0],
    [0.75, '#2A1D18', shade * 0.36],
    [1, '#2A1D18', shade],
  ]
}

function stopMarkup(stops: readonly Stop[]): string {
  return stops
    .map(([offset, color, opacity]) => {
      const alpha = opacity === undefined ? '' : ` stop-opacity="${Math.round(opacity * 1000) / 1000}"`
      return `<stop offset="${Math.round(offset * 1000) / 1000}" stop-color="${color}"${alpha}/>`
    })
    .join('')
}
