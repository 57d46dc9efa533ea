// Loaded before the app (`node --require`): a machine whose clock is WRONG_CLOCK_MS milliseconds ahead, or behind when negative.
const ahead = Number(process.env.WRONG_CLOCK_MS)
const RightDate = Date

globalThis.Date = class extends RightDate {
  // An own property, because Next copies the own properties of the constructor.
  static UTC = RightDate.UTC
  static parse = RightDate.parse

  constructor(...args) {
    if (args.length === 0) super(RightDate.now() + ahead)
    else super(...args)
  }

  static now() {
    return RightDate.now() + ahead
  }
}
