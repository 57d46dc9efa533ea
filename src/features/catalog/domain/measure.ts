import { parseScaled } from '@/shared/money-parse'
import { fail, ok, type Result } from '@/shared/result'

export const measureUnits = ['g', 'ml', 'mm', 'piece'] as const
export type MeasureUnit = (typeof measureUnits)[number]

/** The content of a package in whole units of `unit`: 250 ml of ink, 80 pieces of paper. */
export type Measure = { readonly quantity: number; readonly unit: MeasureUnit }

/** Units that editors can type, with the power of ten to the stored unit: 1.5 l is 1500 ml. */
const writtenUnits: Readonly<Record<string, { readonly unit: MeasureUnit; readonly digits: number }>> = {
  g: { unit: 'g', digits: 0 },
  kg: { unit: 'g', digits: 3 },
  ml: { unit: 'ml', digits: 0 },
  cl: { unit: 'ml', digits: 1 },
  l: { unit: 'ml', digits: 3 },
  mm: { unit: 'mm', digits: 0 },
  cm: { unit: 'mm', digits: 1 },
  m: { unit: 'mm', digits: 3 },
  piece: { unit: 'piece', digits: 0 },
  pieces: { unit: 'piece', digits: 0 },
  stück: { unit: 'piece', digits: 0 },
  قطعة: { unit: 'piece', digits: 0 },
  قطع: { unit: 'piece', digits: 0 },
}

export const isQuantity = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0

/** A content as an editor types it, such as '50 ml', '1.5 kg', '80 pieces' or '80 Stück'; null for an empty text. */
export function parseMeasure(text: string): Result<Measure | null, { code: 'invalid_measure' }> {
  if (text.trim() === '') return ok(null)
  const [, figures = '', word = ''] = /^\s*([\d.,]+)\s*(\p{L}+)\s*$/iu.exec(text) ?? []
  const written = Object.entries(writtenUnits).find(([name]) => name === word.toLowerCase())?.[1]
  if (!written) return fail('invalid_measure')
  const quantity = parseScaled(figures, written.digits)
  if (!quantity.ok || !isQuantity(quantity.value)) return fail('invalid_measure')
  return ok({ quantity: quantity.value, unit: written.unit })
}

/** What {@link parseMeasure} reads as this content. */
export const measureText = ({ quantity, unit }: Measure): string =>
  `${String(quantity)} ${unit === 'piece' && quantity !== 1 ? 'pieces' : unit}`
