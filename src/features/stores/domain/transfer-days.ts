/** Days that goods are kept for a transfer, where the store says nothing else. */
export const defaultTransferDays = 7

/** The most that a store may set. */
export const mostTransferDays = 60
