/** Takes exact numbers of bytes from a stream that comes in pieces of any size. */
export class ByteReader {
  private readonly source: AsyncIterator<Uint8Array>
  private pieces: Buffer[] = []
  private buffered = 0

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]()
  }

  /** The next `length` bytes; fewer only at the end of the stream. */
  async take(length: number): Promise<Buffer> {
    await this.fill(length)
    const all = this.pieces.length === 1 && this.pieces[0] ? this.pieces[0] : Buffer.concat(this.pieces)
    const rest = all.subarray(length)
    this.pieces = rest.length > 0 ? [rest] : []
    this.buffered = rest.length
    return all.subarray(0, length)
  }

  async isAtEnd(): Promise<boolean> {
    await this.fill(1)
    return this.buffered === 0
  }

  private async fill(length: number): Promise<void> {
    while (this.buffered < length) {
      const next = await this.source.next()
      if (next.done) return
      if (next.value.length === 0) continue
      this.pieces.push(Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength))
      this.buffered += next.value.length
    }
  }
}
