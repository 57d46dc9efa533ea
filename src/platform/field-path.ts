/**
 * The name of a top-level field, as Payload writes it into `path` of its `…_rels` and `…_texts` tables. The compiler
 * checks it, so that a renamed field is an error.
 */
export const pathOf = <T extends object>(field: StringKey<T>): StringKey<T> => field

type StringKey<T> = keyof T & string
