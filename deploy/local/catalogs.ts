import { existsSync, globSync } from 'node:fs'
import path from 'node:path'

import { localeRegistry } from '../../src/shared/locale-registry.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** A generated module with the catalogs of one folder in all languages of the registry. */
export interface CatalogModule {
  /** Absolute. */
  readonly file: string
  readonly text: string
}

/** The modules of all folders with an `en.json`. @throws with the names of the catalogs that do not exist. */
export function catalogModules(languages: readonly string[] = Object.keys(localeRegistry)): CatalogModule[] {
  const folders = globSync(['src/**/messages/en.json', 'src/**/messages/panel/en.json'], { cwd: root })
    .map((file) => path.dirname(file))
    .toSorted()
  const missing = folders
    .flatMap((folder) => languages.map((language) => `${folder}/${language}.json`))
    .filter((file) => !existsSync(path.join(root, file)))
  if (missing.length > 0) {
    throw new Error(`Catalogs are missing; docs/guides/translators.md says how to add them:\n${missing.join('\n')}`)
  }
  const text = catalogModule(languages)
  return folders.map((folder) => ({ file: path.join(root, folder, 'catalogs.ts'), text }))
}

/** The source of a module with the catalogs of these languages. */
export function catalogModule(languages: readonly string[]): string {
  const imports = languages.toSorted().map((language) => `import ${nameOf(language)} from './${language}.json'\n`)
  const entries = languages.map((language) => `  ${entryOf(language)},\n`)
  return `${imports.join('')}
/** Generated from the registry of languages by \`npm run generate\`. */
export const catalogs = {
${entries.join('')}}
`
}

/** A name for an import: 'pt-BR' is no name in TypeScript. */
const nameOf = (language: string): string => language.replaceAll('-', '')

const entryOf = (language: string): string =>
  nameOf(language) === language ? language : `'${language}': ${nameOf(language)}`
