/** The name of the radios of an option. */
export const optionName = (code: string): string => `option.${code}`
