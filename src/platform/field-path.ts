/**
 * The name of a field at the top of a document, as Payload writes it into `path` of its `…_rels` and `…_texts` tables. The
 * compiler knows the fields, so that a renamed one is found here too.
 */
export const pathOf = <T extends object>(field: StringKey<T>): StringKey<T> => field

type StringKey<T> = keyof T & string
