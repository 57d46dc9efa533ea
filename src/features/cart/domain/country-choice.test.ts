import { expect, it } from 'vitest'

import { countryChoice } from './country-choice'

const begun = { named: 'GB', market: 'GB', kept: undefined, hasTyped: false } as const

it.each([
  ['the country that the form began with is shown', begun, 'shown'],
  ['one with other address fields is chosen', { ...begun, hasTyped: true }, 'made'],
  ['another one is chosen', { ...begun, named: 'DE' }, 'made'],
  [
    'one that the script has stored in the browser is chosen',
    { ...begun, named: 'DE', market: 'DE', kept: 'DE' },
    'made',
  ],
  ['a stored one that is not served changes nothing', { ...begun, kept: 'RU' }, 'shown'],
  [
    'without a served country nothing is chosen, whatever is typed',
    { ...begun, named: null, kept: 'GB', hasTyped: true },
    'none',
  ],
] as const)('%s', (_what, form, choice) => {
  expect(countryChoice(form)).toBe(choice)
})
