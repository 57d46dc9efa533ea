interface Size {
  readonly width: number
  readonly height: number
}

type Edits = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Edits => typeof value === 'object' && value !== null

/** The length of a crop in pixels: it begins at `start` percent of `whole` and must not pass its end. */
const span = (pixels: number, start: unknown, whole: number): number =>
  Math.max(1, Math.min(Math.round(pixels), whole - Math.floor((Number(start) / 100) * whole)))

/**
 * Adapts the panel's crop to a picture that was scaled down after the upload. The panel gives the crop's size in pixels
 * of the picture that the editor saw, and its position in percent. Other edits are left as they are.
 */
export function scaleCrop(edits: unknown, seen: Size, drawn: Size): unknown {
  if (!isRecord(edits) || !isRecord(edits['crop'])) return edits
  const { x, y } = edits['crop']
  const [width, height] = [Number(edits['widthInPixels']), Number(edits['heightInPixels'])]
  if (![width, height, Number(x), Number(y)].every(Number.isFinite)) return edits
  return {
    ...edits,
    widthInPixels: span((width * drawn.width) / seen.width, x, drawn.width),
    heightInPixels: span((height * drawn.height) / seen.height, y, drawn.height),
  }
}
