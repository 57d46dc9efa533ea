/** The number of a page as an address gives it, from 1; 1 for anything that is none. */
export const pageNumber = (text: string): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1)
