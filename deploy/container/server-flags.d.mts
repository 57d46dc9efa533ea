export const serverFlags: readonly string[]
export const mallocArenas: string
