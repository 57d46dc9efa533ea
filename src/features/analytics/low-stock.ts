/** At most so many pieces for sale count as few. */
export const few = 5
