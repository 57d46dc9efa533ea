import { text } from '@/seed/data/build/text'
import type { Text } from '@/seed/data/types'

import { extraCategories } from './product-types'

/** A category of a large catalog, below one of the demo's or at the top. It has the picture of the one above it. */
export interface BulkCategory {
  readonly slug: string
  /** Slug. */
  readonly parent?: string
  readonly title: Text
}

const under = (parent: string, titles: Readonly<Record<string, Text>>): BulkCategory[] =>
  Object.entries(titles).map(([slug, title]) => ({ slug, parent, title }))

/** With the demo's own they are 50. */
export const bulkCategories: readonly BulkCategory[] = [
  ...under('notebooks', {
    journals: text('Notebooks & journals', 'Notiz- & Tagebücher', 'دفاتر ويوميات'),
    planners: text('Planners', 'Planer', 'مخطِّطات'),
    sketchbooks: text('Sketchbooks', 'Skizzenbücher', 'دفاتر رسم'),
    pads: text('Pads', 'Blöcke', 'كرّاسات'),
  }),
  ...under('pens', {
    'fountain-pens': text('Fountain pens', 'Füllfederhalter', 'أقلام حبر سائل'),
    rollerballs: text('Rollerballs', 'Tintenroller', 'أقلام رولربول'),
    pencils: text('Pencils', 'Bleistifte', 'أقلام رصاص'),
    ink: text('Ink', 'Tinte', 'أحبار'),
  }),
  ...under('paper', {
    'cards-and-letters': text('Cards & letters', 'Karten & Briefe', 'بطاقات ورسائل'),
    'pen-cases': text('Pen cases', 'Stiftetuis', 'حافظات أقلام'),
  }),
  ...under('light', {
    'desk-lamps': text('Desk lamps', 'Schreibtischlampen', 'مصابيح مكتب'),
    'reading-lamps': text('Reading lamps', 'Leselampen', 'مصابيح قراءة'),
    lanterns: text('Lanterns', 'Laternen', 'فوانيس'),
    'screen-lights': text('Screen lights', 'Bildschirmleuchten', 'إضاءة شاشات'),
  }),
  ...under('ceramics', {
    mugs: text('Mugs', 'Becher', 'أكواب'),
    cups: text('Cups', 'Tassen', 'فناجين'),
    teapots: text('Teapots', 'Teekannen', 'أباريق شاي'),
    carafes: text('Carafes', 'Karaffen', 'دوارق'),
    planters: text('Planters', 'Pflanztöpfe', 'أصص'),
    trays: text('Trays & holders', 'Schalen & Halter', 'صوانٍ وحوامل'),
    'coffee-makers': text('Coffee makers', 'Kaffeebereiter', 'أدوات القهوة'),
  }),
  ...under('headphones', {
    'over-ear-headphones': text('Over-ear headphones', 'Over-Ear-Kopfhörer', 'سماعات رأس'),
    earphones: text('Earphones', 'Ohrhörer', 'سماعات أذن'),
    speakers: text('Speakers', 'Lautsprecher', 'مكبّرات صوت'),
  }),
  ...under('keyboards', {
    'mechanical-keyboards': text('Mechanical keyboards', 'Mechanische Tastaturen', 'لوحات مفاتيح ميكانيكية'),
    'number-pads': text('Number pads', 'Ziffernblöcke', 'لوحات أرقام'),
    'wrist-rests': text('Wrist rests', 'Handballenauflagen', 'مساند معصم'),
  }),
  ...under('furniture', {
    desks: text('Desks', 'Schreibtische', 'مكاتب'),
    chairs: text('Chairs', 'Stühle', 'كراسي'),
    shelves: text('Shelves', 'Regale', 'رفوف'),
    drawers: text('Drawers', 'Container', 'وحدات أدراج'),
    footrests: text('Footrests', 'Fußstützen', 'مساند قدمين'),
    'monitor-stands': text('Monitor stands', 'Monitorständer', 'حوامل شاشات'),
    'desk-mats': text('Desk mats', 'Schreibtischunterlagen', 'مفارش مكتب'),
  }),
  ...extraCategories,
]
