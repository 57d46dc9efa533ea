interface Size {
  readonly width: number
  readonly height: number
}

type Edits = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Edits => typeof value === 'object' && value !== null

/** Pixels from `start` percent on, at most to the end. */
const span = (pixels: number, start: unknown, whole: number): number =>
  Math.max(1, Math.min(Math.round(pixels), whole - Math.floor((Number(start) / 100) * whole)))

/**
 * The panel's crop of a picture that was drawn smaller since. It counts the size of its frame in pixels of the picture
 * that the editor saw, and its place in percent. Anything else is left as it is.
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
