/**
 * Node's flags for every process of the server; the Dockerfile and `npm start` name the same (checks/server-flags.test.ts).
 * Megabytes of new objects between two collections: V8 would take up to 32 on a machine with much memory, and keep three times
 * that after a start.
 */
export const serverFlags = ['--max-semi-space-size=16']

/** glibc's heaps: with one for each thread, as is usual, the holes that sharp's threads leave add up to 1 GB. */
export const mallocArenas = '2'
