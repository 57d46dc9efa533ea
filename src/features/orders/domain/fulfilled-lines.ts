/** Pieces of one order line in one parcel. */
export type FulfilledLine = { readonly lineId: string; readonly quantity: number }

/** The sum of pieces by line. */
export function piecesByLine(lines: readonly FulfilledLine[]): Map<string, number> {
  const pieces = new Map<string, number>()
  for (const { lineId, quantity } of lines) pieces.set(lineId, (pieces.get(lineId) ?? 0) + quantity)
  return pieces
}

type Line = { readonly id: string; readonly quantity: number; readonly isDigital: boolean; readonly shipped: number }

/** The pieces of an order that have not been shipped. */
export const unsentLines = (lines: readonly Line[]): FulfilledLine[] =>
  lines
    .filter(({ isDigital, quantity, shipped }) => !isDigital && shipped < quantity)
    .map(({ id, quantity, shipped }) => ({ lineId: id, quantity: quantity - shipped }))
