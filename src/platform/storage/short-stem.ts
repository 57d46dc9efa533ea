/**
 * The beginning of a file's name in at most `bytes` bytes, cut between characters. File systems allow 255 bytes, which
 * must also hold the extension, the size of a picture and a number that makes the name unique.
 */
export const shortStem = (stem: string, bytes: number): string =>
  Buffer.from(stem)
    .subarray(0, bytes)
    .toString()
    .replace(/\uFFFD+$/, '')
