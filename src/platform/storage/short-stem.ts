/**
 * The beginning of a file's name, without half a character at its end. A disk takes 255 bytes, in which the ending, the
 * size of a picture and a number that tells two files apart have to fit.
 */
export const shortStem = (stem: string, bytes: number): string =>
  Buffer.from(stem)
    .subarray(0, bytes)
    .toString()
    .replace(/\uFFFD+$/, '')
