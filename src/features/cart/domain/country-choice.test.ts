import { expect, it } from 'vitest'

import { countryChoice } from './country-choice'

const begun = { named: 'GB', market: 'GB', kept: undefined, hasTyped: false } as const

it.each([
  ['the country that the form began with is shown', begun, 'shown'],
  ['one with an address beside it is chosen', { ...begun, hasTyped: true }, 'made'],
  ['another one is chosen', { ...begun, named: 'DE' }, 'made'],
  [
    'one that the script has kept in the browser is chosen',
    { ...begun, named: 'DE', market: 'DE', kept: 'DE' },
    'made',
  ],
  ['one that is kept, but not served, leaves the shown one open', { ...begun, kept: 'RU' }, 'shown'],
  [
    'none that is served is no choice, whatever is typed',
    { ...begun, named: null, kept: 'GB', hasTyped: true },
    'none',
  ],
] as const)('%s', (_what, form, choice) => {
  expect(countryChoice(form)).toBe(choice)
})
