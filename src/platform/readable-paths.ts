import { APIError, type FlattenedField, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'

/**
 * By sorting and filtering, a caller could otherwise find out a value that they may not read, character by character.
 */
const refusal = (path: string) =>
  new APIError(`This field cannot be queried: ${path}`, 400, { errors: [{ path, message: 'Cannot be queried' }] }, true)

/** The collection of a query, and the request. */
export interface Queried {
  readonly req: PayloadRequest
  readonly collection: SanitizedCollectionConfig
}

interface Place {
  readonly fields: readonly FlattenedField[]
  /** The collection that the fields belong to. */
  readonly collection: SanitizedCollectionConfig
}

/** Fields that every document has although its collection does not list them. */
const everywhere = new Set(['id', '_id', 'createdAt', 'updatedAt'])

/** Fields of a version itself; those of its document are under `version`. */
const ofVersions = new Set(['latest', 'autosave', 'snapshot', 'publishedLocale'])

/** The parts of a relation to one of several collections. */
const ofRelations = new Set(['relationTo', 'value'])

/** Fields that are stored as one value and have no fields inside. */
const isOpaque = ({ type }: FlattenedField): boolean => ['json', 'richText', 'code', 'point'].includes(type)

interface Step {
  readonly req: PayloadRequest
  readonly path: string
}

/** The fields inside a field; for a relation those of the related collection, if the requester may read it. */
async function inside(field: FlattenedField, { req, path }: Step, place: Place): Promise<readonly Place[]> {
  if ('flattenedFields' in field) return [{ ...place, fields: field.flattenedFields }]
  if (field.type === 'blocks') return field.blocks.map((block) => ({ ...place, fields: block.flattenedFields }))
  const targets = 'relationTo' in field ? field.relationTo : field.type === 'join' ? field.collection : []
  const places: Place[] = []
  for (const slug of [targets].flat()) {
    const { config } = req.payload.collections[slug]
    if ((await config.access.read({ req })) === false) throw refusal(path)
    places.push({ collection: config, fields: config.flattenedFields })
  }
  return places
}

async function checkField(field: FlattenedField, { req, path }: Step): Promise<void> {
  if ('hidden' in field && field.hidden) throw refusal(path)
  if ('virtual' in field && field.virtual === true) throw refusal(path)
  const access = 'access' in field ? field.access : undefined
  if ((await access?.read?.({ req })) === false) throw refusal(path)
}

interface Found {
  readonly field: FlattenedField
  readonly place: Place
}

/** The field at the end of a path. `inside` checks access only when it is called: not every requester may read it. */
export interface PathEnd {
  readonly inside: () => Promise<readonly Place[]>
}

/**
 * Checks that the requester may read every field of a path, through groups, rows, blocks and relations.
 *
 * @throws APIError 400 with the path otherwise, also for a field that does not exist.
 */
export async function checkPath({ req, collection }: Queried, path: string): Promise<PathEnd> {
  const step: Step = { req, path }
  let places: readonly Place[] = [{ collection, fields: collection.flattenedFields }]
  let found: readonly Found[] = []
  for (const [index, part] of namedParts({ req, collection }, path).entries()) {
    if (index > 0) {
      if (found.some(({ field }) => isOpaque(field))) return nothingInside
      places = await insides(found, step)
    }
    found = places.flatMap((place) => place.fields.flatMap((field) => (field.name === part ? [{ field, place }] : [])))
    if (found.length === 0 && !everywhere.has(part)) throw refusal(path)
    for (const { field } of found) await checkField(field, step)
  }
  return { inside: () => insides(found, step) }
}

const nothingInside: PathEnd = { inside: () => Promise.resolve([]) }

async function insides(found: readonly Found[], step: Step): Promise<readonly Place[]> {
  const places: Place[] = []
  for (const { field, place } of found) {
    if (!isOpaque(field)) places.push(...(await inside(field, step, place)))
  }
  return places
}

/** The names of fields in a path, without indexes of lists, languages, and the parts of versions and relations. */
function namedParts({ req, collection }: Queried, path: string): string[] {
  // GraphQL writes `order__number`.
  const [first = '', ...rest] = path.replaceAll('__', '.').split('.')
  const hasOwn = collection.flattenedFields.some(({ name }) => name === first)
  const isOfVersion = Boolean(collection.versions) && !hasOwn
  if (isOfVersion && rest.length === 0 && ofVersions.has(first)) return []
  const parts = isOfVersion && (first === 'version' || first === 'parent') ? rest : [first, ...rest]
  return parts.filter((part) => !/^\d+$/.test(part) && !isLocaleOf(req, part) && !ofRelations.has(part))
}

const isLocaleOf = ({ payload }: PayloadRequest, part: string): boolean =>
  payload.config.localization !== false && payload.config.localization.localeCodes.includes(part)
