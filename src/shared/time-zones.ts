/** Zones that ICU, and so the runtime's own list, still has under a name that the IANA database has replaced. */
const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

function isKnownToRuntime(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}

const current = (zone: string): string => {
  const name = renamed[zone]
  return name !== undefined && isKnownToRuntime(name) ? name : zone
}

/** The time zones of the IANA database that this runtime supports, by their current names; UTC first. */
export const timeZones: readonly string[] = [
  'UTC',
  ...new Set(
    Intl.supportedValuesOf('timeZone')
      .map(current)
      .filter((zone) => zone !== 'UTC')
      .toSorted(),
  ),
]

const known: ReadonlySet<string> = new Set([...timeZones, ...Intl.supportedValuesOf('timeZone')])

/**
 * Whether it is a zone's name in the IANA database. Offsets such as '+02:00' are not, because they have no summer time.
 */
export const isTimeZone = (value: unknown): value is string => typeof value === 'string' && known.has(value)
