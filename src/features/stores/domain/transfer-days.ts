/** Days for which goods are held for a transfer, unless the store sets another number. */
export const defaultTransferDays = 7

/** The largest number of days that a store may set. */
export const mostTransferDays = 60
