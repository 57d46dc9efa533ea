/** The values of the panel's select, which reports one option, several, or null when it was cleared. */
export const chosenValues = (chosen: unknown): string[] =>
  (Array.isArray(chosen) ? chosen : [chosen]).flatMap((each: unknown) =>
    typeof each === 'object' && each !== null && 'value' in each ? [String(each.value)] : [],
  )
