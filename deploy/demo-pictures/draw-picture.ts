import { camera } from './camera'
import { grain } from './grain'
import type { Study } from './look'
import { PALETTE } from './palette'
import type { ColorName } from './palette'
import { place, PORTRAIT, sweep } from './scene'
import type { Frame } from './scene'
import { group } from './shapes'
import { Sheet } from './sheet'
import { FURNITURE_STUDIES } from './studies-furniture'
import { CERAMIC_STUDIES, LIGHT_STUDIES } from './studies-home'
import { PAPER_STUDIES } from './studies-paper'
import { DIGITAL_STUDIES, SOUND_STUDIES } from './studies-tech'
import { drawWide, WIDE_STUDIES } from './wide'

const STUDIES = {
  ...PAPER_STUDIES,
  ...LIGHT_STUDIES,
  ...CERAMIC_STUDIES,
  ...SOUND_STUDIES,
  ...FURNITURE_STUDIES,
  ...DIGITAL_STUDIES,
} satisfies Readonly<Record<string, Study>>

export type ProductSubject = keyof typeof STUDIES
export type WideSubject = keyof typeof WIDE_STUDIES
type PictureSubject = ProductSubject | WideSubject
type PictureView = 'front' | 'detail' | 'scene' | 'wide'

export type PictureRequest = {
  readonly subject: PictureSubject
  /** Products: front, detail or scene. Heroes, categories and the workshop are always wide. */
  readonly view: PictureView
  /** A variant's color; the subject's first one when left out. */
  readonly color?: ColorName | undefined
}

export type Picture = { readonly svg: string; readonly width: number; readonly height: number }

export type SubjectInfo = {
  readonly subject: PictureSubject
  readonly views: readonly PictureView[]
  /** The first one is the default. */
  readonly colors: readonly ColorName[]
}

const isProduct = (subject: string): subject is ProductSubject => Object.hasOwn(STUDIES, subject)
const isWide = (subject: string): subject is WideSubject => Object.hasOwn(WIDE_STUDIES, subject)

/** Every subject with the views it can be drawn in and the colors it comes in. */
export const pictureSubjects: readonly SubjectInfo[] = [
  ...Object.keys(STUDIES)
    .filter(isProduct)
    .map((subject): SubjectInfo => ({ subject, views: ['front', 'detail', 'scene'], colors: STUDIES[subject].colors })),
  ...Object.keys(WIDE_STUDIES)
    .filter(isWide)
    .map((subject): SubjectInfo => ({ subject, views: ['wide'], colors: [] })),
]

/** Pixels for each unit of a drawing. */
const PIXELS = 2

/**
 * One picture of the demo shop as SVG, the same for the same request. Products are 1600 x 2000 pixels, categories
 * 1920 x 1440, heroes 2400 x 1400. A color the subject does not come in is drawn nevertheless.
 */
export function drawPicture(request: PictureRequest, { hasGrain = false }: { hasGrain?: boolean } = {}): Picture {
  const sheet = new Sheet()
  const { frame, drawing } = draw(sheet, request)
  const body = hasGrain ? drawing + grain(sheet, frame) : drawing
  const [width, height] = [frame.width * PIXELS, frame.height * PIXELS]
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${frame.width} ${frame.height}">` +
    `${sheet.toDefs()}${body}</svg>`
  return { svg, width, height }
}

function draw(sheet: Sheet, { subject, view, color: name }: PictureRequest): { frame: Frame; drawing: string } {
  if (!isProduct(subject)) {
    const study = WIDE_STUDIES[subject]
    return { frame: study.frame, drawing: drawWide(sheet, study) }
  }
  const study: Study = STUDIES[subject]
  const color = PALETTE[name ?? study.colors[0] ?? 'bone']
  const look = { sheet, cam: camera(study.pitch, study.yaw ?? 0), color }
  if (view === 'scene' || view === 'wide') return { frame: PORTRAIT, drawing: study.scene(look) }
  const close = view === 'detail'
  const horizon = study.horizon ?? (study.pitch > 28 ? -0.2 : 0.62)
  const ground = sweep(sheet, study.backdrop, { horizon: close && horizon < 1 ? -0.2 : horizon })
  const object = place(study.x ?? 400, study.y, study.scale, study.draw({ ...look, close }))
  if (!close) return { frame: PORTRAIT, drawing: ground + object }
  const { x, y, zoom } = study.detail
  const nearer = `translate(${400 - x * zoom} ${500 - y * zoom}) scale(${zoom})`
  return { frame: PORTRAIT, drawing: ground + group(nearer, object) }
}
