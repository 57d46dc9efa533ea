import * as digital from './digital'
import { lowProfile, mechanical, numpad, wristRest } from './keys'
import type { Look, Study } from './look'
import { onDesk, onTable } from './scenes'
import { headphones, headphoneStand, inEars, speaker } from './sound'

const keysDetail = { x: 430, y: 560, zoom: 2.4 } as const

export const SOUND_STUDIES = {
  'over-ear-headphones': {
    colors: ['ink', 'bone', 'clay'],
    draw: (look) => headphones(look),
    backdrop: 'fog',
    pitch: 15,
    y: 740,
    scale: 2.5,
    detail: { x: 230, y: 570, zoom: 2.1 },
    scene: onDesk((look) => headphones(look), { wall: 'moss', scale: 1.6 }),
  },
  'in-ear-monitors': {
    colors: ['ink', 'ochre', 'fog'],
    draw: inEars,
    backdrop: 'sand',
    pitch: 50,
    y: 440,
    scale: 2.75,
    detail: { x: 400, y: 640, zoom: 2 },
    scene: onTable(inEars, { scale: 1.8 }),
    x: 370,
  },
  'desk-speaker': {
    colors: ['oak', 'walnut', 'ink'],
    draw: speaker,
    backdrop: 'moss',
    pitch: 15,
    yaw: -24,
    y: 750,
    scale: 2.5,
    detail: { x: 400, y: 520, zoom: 1.9 },
    scene: onDesk(speaker, { wall: 'fog', scale: 1.5, yaw: -20 }),
  },
  'headphone-stand': {
    colors: ['walnut', 'oak', 'ink'],
    draw: (look) => headphoneStand(look),
    backdrop: 'rose',
    pitch: 15,
    y: 810,
    scale: 2.2,
    detail: { x: 400, y: 280, zoom: 2 },
    scene: onDesk((look) => headphoneStand(look), { wall: 'slate', scale: 1.35 }),
  },
  'low-profile-keyboard': {
    colors: ['fog', 'ink', 'sand'],
    draw: lowProfile,
    backdrop: 'slate',
    pitch: 54,
    yaw: -36,
    y: 540,
    scale: 2.5,
    detail: keysDetail,
    scene: onTable(lowProfile, { scale: 1.5 }),
  },
  'mechanical-keyboard': {
    colors: ['bone', 'ink', 'moss'],
    draw: mechanical,
    backdrop: 'clay',
    pitch: 50,
    yaw: -36,
    y: 540,
    scale: 2.4,
    detail: keysDetail,
    scene: onTable(mechanical, { scale: 1.5 }),
  },
  numpad: {
    colors: ['bone', 'ink', 'moss'],
    draw: numpad,
    backdrop: 'ochre',
    pitch: 50,
    yaw: -24,
    y: 560,
    scale: 4.3,
    detail: { x: 420, y: 540, zoom: 2 },
    scene: onTable(numpad, { scale: 1.9 }),
  },
  'wrist-rest': {
    colors: ['walnut', 'ink', 'slate'],
    draw: wristRest,
    backdrop: 'bone',
    pitch: 46,
    yaw: -32,
    y: 540,
    scale: 2.1,
    detail: { x: 300, y: 560, zoom: 2.3 },
    scene: onTable(wristRest, { scale: 1.3 }),
  },
} satisfies Readonly<Record<string, Study>>

const book = (slug: keyof typeof digital.COVERS) => (look: Look) => digital.printedBook(look, digital.COVERS[slug])
const course = (slug: keyof typeof digital.LESSONS) => (look: Look) => digital.lesson(look, digital.LESSONS[slug])
const bookShot = { pitch: 58, yaw: 18, y: 550, scale: 2.4, detail: { x: 430, y: 460, zoom: 2.1 } } as const
const screenShot = { pitch: 54, yaw: -18, y: 540, scale: 2.3, detail: { x: 430, y: 500, zoom: 2.1 } } as const
const discShot = { pitch: 56, yaw: -16, y: 540, scale: 1.5, x: 370, detail: { x: 480, y: 500, zoom: 2.1 } } as const
const table = (draw: (look: Look) => string, scale: number) => onTable(draw, { scale })

export const DIGITAL_STUDIES = {
  'deep-work-handbook': {
    colors: ['ink'],
    draw: book('deep-work-handbook'),
    backdrop: 'ochre',
    ...bookShot,
    scene: table(book('deep-work-handbook'), 1.6),
  },
  'quiet-mornings': {
    colors: ['bone'],
    draw: book('quiet-mornings'),
    backdrop: 'rose',
    ...bookShot,
    scene: table(book('quiet-mornings'), 1.6),
  },
  'the-weekly-review': {
    colors: ['slate'],
    draw: book('the-weekly-review'),
    backdrop: 'sand',
    ...bookShot,
    scene: table(book('the-weekly-review'), 1.6),
  },
  'attention-trained': {
    colors: ['moss'],
    draw: course('attention-trained'),
    backdrop: 'bone',
    ...screenShot,
    scene: table(course('attention-trained'), 1.5),
  },
  'note-systems': {
    colors: ['slate'],
    draw: course('note-systems'),
    backdrop: 'clay',
    ...screenShot,
    scene: table(course('note-systems'), 1.5),
  },
  'rain-and-rooms': {
    colors: ['slate'],
    draw: digital.rainAndRooms,
    backdrop: 'fog',
    ...discShot,
    scene: table(digital.rainAndRooms, 1),
  },
  'brown-noise': {
    colors: ['walnut'],
    draw: digital.brownNoise,
    backdrop: 'sand',
    ...discShot,
    scene: table(digital.brownNoise, 1),
  },
  'library-ambience': {
    colors: ['moss'],
    draw: digital.libraryAmbience,
    backdrop: 'rose',
    ...discShot,
    scene: table(digital.libraryAmbience, 1),
  },
} satisfies Readonly<Record<string, Study>>
