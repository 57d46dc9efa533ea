/** How card data looks while it is typed, and whether it can be right. Pure functions, no page needed. */

/** @param {string} text */
export function digitsOf(text) {
  // Arabic and Persian keyboards write digits of their own.
  return text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\D/g, '')
}

/** @param {string} digits */
export function brandOf(digits) {
  if (/^3[47]/.test(digits)) return 'amex'
  if (/^(5[1-5]|2[2-7])/.test(digits)) return 'mastercard'
  if (digits.startsWith('4')) return 'visa'
  return ''
}

/** `4242 4242 4242 4242`, or `3782 822463 10005` for American Express. */
export function formatNumber(text) {
  const digits = digitsOf(text)
  if (brandOf(digits) === 'amex') return groups(digits.slice(0, 15), [4, 6, 5])
  return groups(digits.slice(0, 16), [4, 4, 4, 4])
}

/** `12 / 34`; a first digit above 1 can only be a month of its own. */
export function formatExpiry(text) {
  const typed = digitsOf(text)
  // Browsers fill in a four-digit year.
  const digits = (/^[2-9]/.test(typed) ? `0${typed}` : typed).replace(/^(\d\d)20(\d\d)$/, '$1$2').slice(0, 4)
  if (digits.length < 2) return digits
  return `${digits.slice(0, 2)} / ${digits.slice(2)}`
}

/** Each check returns the code of the mistake, or undefined. `today` is a Date. */
export function checkNumber(text) {
  const digits = digitsOf(text)
  if (digits.length < (brandOf(digits) === 'amex' ? 15 : 16)) return 'incomplete_number'
  return isLuhnValid(digits) ? undefined : 'invalid_number'
}

export function checkExpiry(text, today) {
  const digits = digitsOf(text)
  if (digits.length < 4) return 'incomplete_expiry'
  const { month, year } = expiryOf(text)
  if (month < 1 || month > 12) return 'invalid_expiry_month'
  const isPast = year * 12 + month < today.getFullYear() * 12 + today.getMonth() + 1
  return isPast || year > today.getFullYear() + 50 ? 'invalid_expiry_year_past' : undefined
}

export function checkCvc(text, number) {
  const length = brandOf(digitsOf(number)) === 'amex' ? 4 : 3
  return digitsOf(text).length < length ? 'incomplete_cvc' : undefined
}

export function expiryOf(text) {
  const digits = digitsOf(text)
  return { month: Number(digits.slice(0, 2)), year: 2000 + Number(digits.slice(2, 4)) }
}

function groups(digits, sizes) {
  const parts = []
  let start = 0
  for (const size of sizes) {
    if (start < digits.length) parts.push(digits.slice(start, start + size))
    start += size
  }
  return parts.join(' ')
}

/** The check digit of card numbers (ISO/IEC 7812-1, annex B). */
function isLuhnValid(digits) {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
