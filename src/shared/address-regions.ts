import type { CountryCode } from '@/shared/countries'

export type Region = { readonly code: string; readonly name: string }

const list = (text: string): readonly Region[] =>
  text
    .split(',')
    .map((entry) => ({ code: entry.slice(0, entry.indexOf(' ')), name: entry.slice(entry.indexOf(' ') + 1) }))

/** USPS Publication 28, appendix B: states, the district, and the territories and military posts that USPS serves. */
const unitedStates = list(
  'AL Alabama,AK Alaska,AS American Samoa,AZ Arizona,AR Arkansas,AA Armed Forces (AA),AE Armed Forces (AE),AP Armed Forces (AP),' +
    'CA California,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,GA Georgia,GU Guam,HI Hawaii,' +
    'ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MH Marshall Islands,MD Maryland,' +
    'MA Massachusetts,MI Michigan,FM Micronesia,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,' +
    'NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,MP Northern Mariana Islands,' +
    'OH Ohio,OK Oklahoma,OR Oregon,PW Palau,PA Pennsylvania,PR Puerto Rico,RI Rhode Island,SC South Carolina,' +
    'SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VI Virgin Islands,VA Virginia,WA Washington,' +
    'WV West Virginia,WI Wisconsin,WY Wyoming',
)

const canada = list(
  'AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,NL Newfoundland and Labrador,NT Northwest Territories,' +
    'NS Nova Scotia,NU Nunavut,ON Ontario,PE Prince Edward Island,QC Quebec,SK Saskatchewan,YT Yukon',
)

const australia = list(
  'ACT Australian Capital Territory,NSW New South Wales,NT Northern Territory,QLD Queensland,SA South Australia,' +
    'TAS Tasmania,VIC Victoria,WA Western Australia',
)

const regions: Partial<Record<CountryCode, readonly Region[]>> = { US: unitedStates, CA: canada, AU: australia }

/** The regions to choose from; empty for a country whose regions are typed or not used. */
export const regionsOf = (country: CountryCode): readonly Region[] => regions[country] ?? []

/** 'Québec' is 'quebec', and 'N.S.W.' is 'nsw'. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{Nd}]/gu, '')
    .toLowerCase()

/**
 * The code of a region given by code or by name, in any case, with or without accents; null where it is not on the
 * country's list.
 */
export function findRegionCode(country: CountryCode, text: string): string | null {
  const wanted = fold(text)
  return regionsOf(country).find(({ code, name }) => fold(code) === wanted || fold(name) === wanted)?.code ?? null
}
