import { ownOption } from '@/seed/data/build/options'
import { text } from '@/seed/data/build/text'
import type { SeedOption } from '@/seed/data/types'

const layouts = {
  us: text('US English', 'Englisch (US)', 'إنجليزي أمريكي'),
  de: text('German', 'Deutsch', 'ألماني'),
  ar: text('Arabic', 'Arabisch', 'عربي'),
}

/** The languages that a keyboard's caps are printed in. */
export function layoutOption(codes: (keyof typeof layouts)[]): SeedOption {
  const values = Object.fromEntries(codes.map((code) => [code, layouts[code]]))
  return ownOption('layout', text('Layout', 'Tastenbelegung', 'التخطيط'), values)
}
