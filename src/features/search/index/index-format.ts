/**
 * Raise it when a version projects something else of the same products (facts, names, words, cards). At the start of that
 * version each store's index is then built again; the one of the version before stays live until then.
 */
export const indexFormat = 1
