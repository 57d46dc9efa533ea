import type { Prop, Study } from './look'
import * as notebooks from './notebooks'
import * as goods from './stationery'
import { onDesk } from './scenes'
import { onTable } from './tables'
import type { Table } from './tables'

const flat = { pitch: 56, yaw: 20, y: 545 } as const
const closer = { x: 500, y: 610, zoom: 2.2 } as const
const atWork = { pitch: 62, yaw: 16, scale: 2.9, y: 510, detail: { x: 300, y: 660, zoom: 2.2 } } as const

const at = (table: Table, draw: Prop, scale: number) => onTable(draw, { table, scale })

export const PAPER_STUDIES = {
  'field-notebook': {
    colors: ['ink', 'bone', 'clay', 'moss'],
    draw: notebooks.fieldNotebook,
    backdrop: 'bone',
    ...flat,
    scale: 3.2,
    detail: closer,
    scene: at('morning', notebooks.fieldNotebook, 2.5),
  },
  'daily-planner': {
    colors: ['ink', 'clay', 'fog'],
    draw: notebooks.dailyPlanner,
    backdrop: 'sand',
    ...flat,
    scale: 2.85,
    detail: { x: 430, y: 500, zoom: 2.2 },
    scene: at('botany', notebooks.dailyPlanner, 2.25),
  },
  'dot-grid-pad': {
    colors: ['bone'],
    draw: goods.dotGridPad,
    backdrop: 'moss',
    ...flat,
    scale: 2.6,
    detail: { x: 350, y: 400, zoom: 2.2 },
    scene: at('evening', goods.dotGridPad, 2.05),
  },
  sketchbook: {
    colors: ['ink', 'sand'],
    draw: notebooks.sketchbook,
    backdrop: 'fog',
    ...flat,
    scale: 2.55,
    detail: closer,
    scene: at('window', notebooks.sketchbook, 2.0),
  },
  'index-cards': {
    colors: ['bone'],
    draw: goods.indexCards,
    backdrop: 'clay',
    ...flat,
    scale: 3.2,
    y: 575,
    detail: { x: 330, y: 590, zoom: 2.2 },
    scene: at('linen', goods.indexCards, 2.5),
  },
  'fountain-pen': {
    colors: ['ink', 'bone', 'clay'],
    draw: goods.fountainPenAtWork,
    backdrop: 'slate',
    ...atWork,
    scene: at('evening', goods.fountainPenAtWork, 2.1),
  },
  'rollerball-pen': {
    colors: ['slate', 'ink', 'ochre'],
    draw: goods.rollerballAtWork,
    backdrop: 'sand',
    ...atWork,
    scene: at('reading', goods.rollerballAtWork, 2.1),
  },
  'mechanical-pencil': {
    colors: ['ink', 'fog'],
    draw: goods.pencilAtWork,
    backdrop: 'moss',
    ...atWork,
    scene: at('linen', goods.pencilAtWork, 2.1),
  },
  'ink-bottle': {
    colors: ['ink', 'slate', 'moss', 'clay', 'walnut', 'ochre'],
    draw: goods.inkBottle,
    backdrop: 'bone',
    pitch: 15,
    scale: 6.2,
    y: 740,
    detail: { x: 400, y: 600, zoom: 1.9 },
    scene: onDesk(goods.inkBottle, { wall: 'rose', scale: 2.6, partners: ['upright', 'pencils'] }),
  },
  'pen-roll': {
    colors: ['walnut', 'sand', 'ink'],
    draw: goods.penRoll,
    backdrop: 'sand',
    pitch: 66,
    scale: 2.3,
    x: 370,
    y: 530,
    detail: { x: 330, y: 440, zoom: 2.2 },
    scene: onTable(goods.penRoll, { table: 'botany', scale: 1.75, yaw: 0 }),
  },
  'founders-notebook': {
    colors: ['walnut'],
    draw: notebooks.foundersNotebook,
    backdrop: 'dusk',
    ...flat,
    scale: 2.85,
    detail: { x: 385, y: 600, zoom: 2.5 },
    scene: at('linen', notebooks.foundersNotebook, 2.25),
  },
  'kraft-notebook': {
    colors: ['oak'],
    draw: notebooks.kraftNotebook,
    backdrop: 'fog',
    ...flat,
    scale: 3.2,
    detail: { x: 330, y: 420, zoom: 2.1 },
    scene: at('reading', notebooks.kraftNotebook, 2.5),
  },
  'brass-ruler': {
    colors: ['ochre'],
    draw: goods.rulerAtWork,
    backdrop: 'slate',
    pitch: 62,
    yaw: 12,
    scale: 3,
    y: 500,
    detail: { x: 420, y: 620, zoom: 2.4 },
    scene: at('window', goods.rulerAtWork, 2.1),
  },
  'letter-set': {
    colors: ['bone', 'clay'],
    draw: goods.letterSet,
    backdrop: 'rose',
    pitch: 58,
    yaw: 16,
    scale: 2.75,
    y: 510,
    detail: { x: 400, y: 640, zoom: 2.2 },
    scene: at('botany', goods.letterSet, 2.1),
  },
} satisfies Readonly<Record<string, Study>>
