import { Codes } from './codes'
import { NumberList } from './growing'

/** Numbers for the options of all products and for the values of each. */
export class OptionValues {
  readonly options = new Codes()
  /** By value: its option. */
  readonly optionOf = new NumberList()
  private readonly codes: string[] = []
  private readonly valuesOf: Map<string, number>[] = []

  get size(): number {
    return this.codes.length
  }

  numberOf(option: number, code: string): number {
    const values = (this.valuesOf[option] ??= new Map())
    const known = values.get(code)
    if (known !== undefined) return known
    const number = this.codes.push(code) - 1
    values.set(code, number)
    this.optionOf.push(option)
    return number
  }

  find(option: string, code: string): number | undefined {
    const number = this.options.find(option)
    return number === undefined ? undefined : this.valuesOf[number]?.get(code)
  }

  codeOf(value: number): string {
    return this.codes[value] ?? ''
  }
}
