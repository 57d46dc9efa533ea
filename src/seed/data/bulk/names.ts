const latin =
  'mar vel tor hal ine bro sul ka ren do lis fer nu gar mi wes ol tan bry che rov ela dun pas ki lor ne sa vin ost um ja'
const arabic =
  'مار فيل تور هال إين برو سول كا رين دو ليس فير نو غار مي ويس أول تان بري شي روف إيلا دون باس كي لور ني سا فين أوست أوم جا'

const syllables = { latin: latin.split(' '), arabic: arabic.split(' ') }

/** How many names there are. */
export const nameCount = 32 ** 3

/** An invented name of three syllables for a series or a place, and the same in Arabic letters. */
export function nameOf(rank: number): { readonly latin: string; readonly arabic: string } {
  // An odd factor gives each rank a number of its own, and neighbors names that are not alike.
  const number = (rank * 7919) % nameCount
  const places = [number % 32, Math.floor(number / 32) % 32, Math.floor(number / 1024)]
  const spelled = (list: readonly string[]) => places.map((place) => list[place] ?? '').join('')
  const name = spelled(syllables.latin)
  return { latin: name.charAt(0).toUpperCase() + name.slice(1), arabic: spelled(syllables.arabic) }
}

const houses = [
  'Haldvik',
  'Norrell',
  'Aldmere',
  'Marrowby',
  'Tessand',
  'Oakhurst',
  'Lindqvist',
  'Brennan & Rowe',
  'Kesterfeld',
  'Ardenne',
  'Sollberg',
  'Vintner & Clay',
  'Fernhollow',
  'Maison Orla',
  'Takumi-ya',
  'Stillwater',
  'Grauwald',
  'Papierhof',
  'Umbra Nord',
  'Quillon',
  'Ravensmoor',
  'Ibis & Reed',
  'Calloway',
  'Zephyrine',
]

const kinds = ['', ' Studio', ' Works', ' Supply', ' Atelier']

/** Invented brands, the best known first. */
export const brands: readonly string[] = kinds.flatMap((kind) => houses.map((house) => house + kind))
