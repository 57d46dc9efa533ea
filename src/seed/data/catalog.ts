import { dailyPlanner } from '@/seed/data/products/paper/daily-planner'
import { dotGridPad } from '@/seed/data/products/paper/dot-grid-pad'
import { fieldNotebook } from '@/seed/data/products/paper/field-notebook'
import { foundersNotebook } from '@/seed/data/products/paper/founders-notebook'
import { fountainPen } from '@/seed/data/products/paper/fountain-pen'
import { indexCards } from '@/seed/data/products/paper/index-cards'
import { inkBottle } from '@/seed/data/products/paper/ink-bottle'
import { mechanicalPencil } from '@/seed/data/products/paper/mechanical-pencil'
import { penRoll } from '@/seed/data/products/paper/pen-roll'
import { rollerballPen } from '@/seed/data/products/paper/rollerball-pen'
import { sketchbook } from '@/seed/data/products/paper/sketchbook'
import { arcDeskLamp } from '@/seed/data/products/light/arc-desk-lamp'
import { candleLamp } from '@/seed/data/products/light/candle-lamp'
import { clampLamp } from '@/seed/data/products/light/clamp-lamp'
import { daylightPanel } from '@/seed/data/products/light/daylight-panel'
import { monitorBar } from '@/seed/data/products/light/monitor-bar'
import { paperLantern } from '@/seed/data/products/light/paper-lantern'
import { readingLight } from '@/seed/data/products/light/reading-light'
import { carafe } from '@/seed/data/products/ceramics/carafe'
import { catchallTray } from '@/seed/data/products/ceramics/catchall-tray'
import { espressoCup } from '@/seed/data/products/ceramics/espresso-cup'
import { morningMug } from '@/seed/data/products/ceramics/morning-mug'
import { pencilCup } from '@/seed/data/products/ceramics/pencil-cup'
import { planter } from '@/seed/data/products/ceramics/planter'
import { pourOverDripper } from '@/seed/data/products/ceramics/pour-over-dripper'
import { teapot } from '@/seed/data/products/ceramics/teapot'
import { deskSpeaker } from '@/seed/data/products/sound-and-keys/desk-speaker'
import { headphoneStand } from '@/seed/data/products/sound-and-keys/headphone-stand'
import { inEarMonitors } from '@/seed/data/products/sound-and-keys/in-ear-monitors'
import { lowProfileKeyboard } from '@/seed/data/products/sound-and-keys/low-profile-keyboard'
import { mechanicalKeyboard } from '@/seed/data/products/sound-and-keys/mechanical-keyboard'
import { numpad } from '@/seed/data/products/sound-and-keys/numpad'
import { overEarHeadphones } from '@/seed/data/products/sound-and-keys/over-ear-headphones'
import { wristRest } from '@/seed/data/products/sound-and-keys/wrist-rest'
import { deskMat } from '@/seed/data/products/furniture/desk-mat'
import { drawerUnit } from '@/seed/data/products/furniture/drawer-unit'
import { footrest } from '@/seed/data/products/furniture/footrest'
import { monitorStand } from '@/seed/data/products/furniture/monitor-stand'
import { standingDesk } from '@/seed/data/products/furniture/standing-desk'
import { taskChair } from '@/seed/data/products/furniture/task-chair'
import { wallShelf } from '@/seed/data/products/furniture/wall-shelf'
import { attentionTrained } from '@/seed/data/products/digital/attention-trained'
import { brownNoise } from '@/seed/data/products/digital/brown-noise'
import { deepWorkHandbook } from '@/seed/data/products/digital/deep-work-handbook'
import { libraryAmbience } from '@/seed/data/products/digital/library-ambience'
import { noteSystems } from '@/seed/data/products/digital/note-systems'
import { quietMornings } from '@/seed/data/products/digital/quiet-mornings'
import { rainAndRooms } from '@/seed/data/products/digital/rain-and-rooms'
import { theWeeklyReview } from '@/seed/data/products/digital/the-weekly-review'
import type { SeedProduct } from '@/seed/data/types'

const paper = [
  fieldNotebook,
  dailyPlanner,
  dotGridPad,
  sketchbook,
  indexCards,
  fountainPen,
  rollerballPen,
  mechanicalPencil,
  inkBottle,
  penRoll,
  foundersNotebook,
]

const light = [arcDeskLamp, clampLamp, paperLantern, readingLight, monitorBar, candleLamp, daylightPanel]

const ceramics = [morningMug, espressoCup, pourOverDripper, teapot, carafe, pencilCup, catchallTray, planter]

const soundAndKeys = [
  overEarHeadphones,
  inEarMonitors,
  deskSpeaker,
  headphoneStand,
  lowProfileKeyboard,
  mechanicalKeyboard,
  numpad,
  wristRest,
]

const furniture = [standingDesk, taskChair, drawerUnit, wallShelf, footrest, deskMat, monitorStand]

const digital = [
  deepWorkHandbook,
  quietMornings,
  theWeeklyReview,
  attentionTrained,
  noteSystems,
  rainAndRooms,
  brownNoise,
  libraryAmbience,
]

/** Every product of the main demo store, in the order that listings show by default. */
export const products: SeedProduct[] = [...paper, ...light, ...ceramics, ...soundAndKeys, ...furniture, ...digital]
