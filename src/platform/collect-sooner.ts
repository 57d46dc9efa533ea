import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 collect garbage sooner than it does by itself on a machine with much memory, where it lets the heap grow to four
 * times what is live, and waits 8 s after the last work before it gives memory back. The limit of the heap stays V8's own.
 * Only after the start, because a changed flag makes V8 refuse the compiled code that the start loads.
 */
export function collectSooner(): void {
  // To twice what is live.
  setFlagsFromString('--heap-growing-percent=100')
  setFlagsFromString('--gc-memory-reducer-start-delay-ms=2000')
}
