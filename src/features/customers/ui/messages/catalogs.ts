import ar from './ar.json'
import de from './de.json'
import en from './en.json'

/** Generated from the registry of languages by `npm run generate`. */
export const catalogs = {
  en,
  de,
  ar,
}
