export function shareChunks(folder: string): void
