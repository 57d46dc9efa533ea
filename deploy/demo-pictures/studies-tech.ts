import * as digital from './digital'
import { lowProfile, mechanical, numpad, wristRest } from './keys'
import type { Look, Study } from './look'
import { onDesk } from './scenes'
import { onTable } from './tables'
import { headphones, headphoneStand, inEars, speaker } from './sound'

export const SOUND_STUDIES = {
  'over-ear-headphones': {
    colors: ['ink', 'bone', 'walnut'],
    draw: (look) => headphones(look),
    backdrop: 'fog',
    pitch: 15,
    y: 740,
    scale: 2.5,
    detail: { x: 250, y: 560, zoom: 2.3 },
    scene: onDesk((look) => headphones(look), { wall: 'moss', scale: 2.2, y: 850, partners: ['books', 'planter'] }),
  },
  'in-ear-monitors': {
    colors: ['slate', 'clay'],
    draw: inEars,
    backdrop: 'sand',
    pitch: 50,
    y: 440,
    scale: 2.75,
    detail: { x: 380, y: 580, zoom: 2.1 },
    scene: onTable(inEars, { table: 'linen', scale: 2.1, x: 380, y: 470 }),
  },
  'desk-speaker': {
    colors: ['oak', 'walnut'],
    draw: speaker,
    backdrop: 'moss',
    pitch: 15,
    yaw: -24,
    y: 750,
    scale: 2.5,
    detail: { x: 440, y: 600, zoom: 2 },
    scene: onDesk(speaker, { wall: 'fog', scale: 2, yaw: -20, y: 840, partners: ['upright', 'mug'] }),
  },
  'headphone-stand': {
    colors: ['walnut', 'oak'],
    draw: (look) => headphoneStand(look),
    backdrop: 'rose',
    pitch: 15,
    y: 810,
    scale: 2.2,
    detail: { x: 400, y: 270, zoom: 2.4 },
    scene: onDesk((look) => headphoneStand(look), {
      wall: 'slate',
      scale: 1.8,
      x: 360,
      y: 850,
      partners: ['books', 'planter'],
    }),
  },
  'low-profile-keyboard': {
    colors: ['fog', 'ink'],
    draw: lowProfile,
    backdrop: 'slate',
    pitch: 54,
    yaw: -36,
    y: 540,
    scale: 2.5,
    detail: { x: 400, y: 540, zoom: 2.5 },
    scene: onTable(lowProfile, { table: 'botany', scale: 2.1, yaw: -14 }),
  },
  'mechanical-keyboard': {
    colors: ['bone', 'ink'],
    draw: mechanical,
    backdrop: 'clay',
    pitch: 50,
    yaw: -36,
    y: 540,
    scale: 2.4,
    detail: { x: 330, y: 580, zoom: 2.4 },
    scene: onTable(mechanical, { table: 'evening', scale: 2.05, yaw: -16 }),
  },
  numpad: {
    colors: ['bone', 'ink'],
    draw: numpad,
    backdrop: 'ochre',
    pitch: 50,
    yaw: -24,
    y: 560,
    scale: 4.3,
    detail: { x: 460, y: 590, zoom: 2 },
    scene: onTable(numpad, { table: 'reading', scale: 3.2 }),
  },
  'wrist-rest': {
    colors: ['walnut', 'ink'],
    draw: wristRest,
    backdrop: 'bone',
    pitch: 46,
    yaw: -32,
    y: 540,
    scale: 2.1,
    detail: { x: 560, y: 560, zoom: 2.5 },
    scene: onTable(wristRest, { table: 'window', scale: 1.7 }),
  },
} satisfies Readonly<Record<string, Study>>

const book = (slug: keyof typeof digital.COVERS) => (look: Look) => digital.eBook(look, digital.COVERS[slug])
const course = (slug: keyof typeof digital.LESSONS) => (look: Look) => digital.lesson(look, digital.LESSONS[slug])
const bookShot = { pitch: 58, yaw: 18, y: 550, scale: 2.4, detail: { x: 430, y: 460, zoom: 2.1 } } as const
const screenShot = { pitch: 54, yaw: -18, y: 540, scale: 2.3, detail: { x: 430, y: 500, zoom: 2.1 } } as const
const phoneShot = { pitch: 58, yaw: 16, y: 550, scale: 4.3, detail: { x: 425, y: 470, zoom: 1.75 } } as const

export const DIGITAL_STUDIES = {
  'deep-work-handbook': {
    colors: ['ink'],
    draw: book('deep-work-handbook'),
    backdrop: 'ochre',
    ...bookShot,
    detail: { x: 400, y: 590, zoom: 2.3 },
    scene: onTable(book('deep-work-handbook'), { table: 'morning', scale: 2.3 }),
  },
  'quiet-mornings': {
    colors: ['bone'],
    draw: book('quiet-mornings'),
    backdrop: 'rose',
    ...bookShot,
    detail: { x: 400, y: 580, zoom: 2.3 },
    scene: onTable(book('quiet-mornings'), { table: 'botany', scale: 2.3 }),
  },
  'the-weekly-review': {
    colors: ['slate'],
    draw: book('the-weekly-review'),
    backdrop: 'sand',
    ...bookShot,
    detail: { x: 395, y: 590, zoom: 2.3 },
    scene: onTable(book('the-weekly-review'), { table: 'evening', scale: 2.3 }),
  },
  'attention-trained': {
    colors: ['moss'],
    draw: course('attention-trained'),
    backdrop: 'bone',
    ...screenShot,
    detail: { x: 500, y: 520, zoom: 2.1 },
    scene: onTable(course('attention-trained'), { table: 'window', scale: 1.95 }),
  },
  'note-systems': {
    colors: ['slate'],
    draw: course('note-systems'),
    backdrop: 'clay',
    ...screenShot,
    detail: { x: 500, y: 520, zoom: 2.1 },
    scene: onTable(course('note-systems'), { table: 'reading', scale: 1.95 }),
  },
  'rain-and-rooms': {
    colors: ['slate'],
    draw: digital.rainAndRooms,
    backdrop: 'fog',
    ...phoneShot,
    scene: onTable(digital.rainAndRooms, { table: 'evening', scale: 3.5 }),
  },
  'brown-noise': {
    colors: ['walnut'],
    draw: digital.brownNoise,
    backdrop: 'sand',
    ...phoneShot,
    scene: onTable(digital.brownNoise, { table: 'reading', scale: 3.5 }),
  },
  'library-ambience': {
    colors: ['moss'],
    draw: digital.libraryAmbience,
    backdrop: 'rose',
    ...phoneShot,
    scene: onTable(digital.libraryAmbience, { table: 'morning', scale: 3.5 }),
  },
} satisfies Readonly<Record<string, Study>>
