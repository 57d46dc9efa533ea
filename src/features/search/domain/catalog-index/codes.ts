/** Numbers texts from 0 on, in the order in which they are added. */
export class Codes {
  private readonly numbers = new Map<string, number>()
  private readonly texts: string[] = []

  get size(): number {
    return this.texts.length
  }

  numberOf(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    this.numbers.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }

  find(text: string): number | undefined {
    return this.numbers.get(text)
  }

  textOf(number: number): string {
    return this.texts[number] ?? ''
  }
}
