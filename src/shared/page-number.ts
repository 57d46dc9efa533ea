/** The page number in an address, from 1; 1 when it is invalid. */
export const pageNumber = (text: string): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1)
