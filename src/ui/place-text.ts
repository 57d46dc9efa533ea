/** "Picture {number} of {count}" with its figures. */
export const placeText = (text: string, { number, count }: { number: number; count: number }): string =>
  text.replace('{number}', String(number)).replace('{count}', String(count))
