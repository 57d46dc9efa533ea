import { Codes } from './codes'
import type { OptionValues } from './option-values'

/** The options and values of the active variants of a product. */
export interface Menu {
  /** Of all its options. */
  readonly values: readonly number[]
  /** Places in {@link Menus.orders}: of its options, and of the values of each. */
  readonly orders: readonly number[]
}

/** An order that products give to options or, of one option, to its values. */
export interface MenuOrder {
  /** Null for an order of options. */
  readonly option: number | null
  readonly codes: readonly string[]
}

/** An option of a product, with those of its values that active variants have, in the product's order. */
export interface MenuOption {
  readonly option: number
  readonly values: readonly number[]
}

/** Profiles that differ only in their variants or in stock share a menu, so a catalog has few menus. */
export class Menus {
  readonly all: Menu[] = []
  readonly orders: MenuOrder[] = []
  private readonly optionValues: OptionValues
  private readonly names = new Codes()
  private readonly orderNames = new Codes()

  constructor(optionValues: OptionValues) {
    this.optionValues = optionValues
  }

  numberOf(options: readonly MenuOption[]): number {
    const number = this.names.numberOf(options.map(({ option, values }) => `${option}:${values.join()}`).join(' '))
    if (number === this.all.length) {
      this.all.push({
        values: options.flatMap(({ values }) => values),
        orders: [this.orderOfOptions(options), ...options.map((each) => this.orderOfValues(each))],
      })
    }
    return number
  }

  private orderOfOptions(options: readonly MenuOption[]): number {
    const number = this.orderNames.numberOf(options.map(({ option }) => option).join())
    const codes = options.map(({ option }) => this.optionValues.options.textOf(option))
    if (number === this.orders.length) this.orders.push({ option: null, codes })
    return number
  }

  private orderOfValues({ option, values }: MenuOption): number {
    const number = this.orderNames.numberOf(`${option}:${values.join()}`)
    const codes = values.map((value) => this.optionValues.codeOf(value))
    if (number === this.orders.length) this.orders.push({ option, codes })
    return number
  }
}
