/**
 * What to say to staff, before it is in a language: the key of a message, its values, and in `of` whose panel texts
 * have it. A value may be a message of the same texts. Rules return it; `say` of the panel texts puts it into words.
 */
export interface Said<Of extends string, Key extends string> {
  readonly of: Of
  readonly key: Key
  readonly values?: Readonly<Record<string, string | number | Said<Of, Key>>> | undefined
}
