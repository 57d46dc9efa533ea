const prefix = 'option.'

/** The name of the radios of an option. */
export const optionName = (code: string): string => `${prefix}${code}`

/** The code of the option that a field of this name is for; null for other fields. */
export const optionIn = (name: string): string | null => (name.startsWith(prefix) ? name.slice(prefix.length) : null)
