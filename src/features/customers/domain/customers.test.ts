import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { checkPassword, normalizePassword } from '@/shared/password-policy'

// Every code point, lone surrogates included.
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 140 })
  .map((codes) => String.fromCodePoint(...codes))

const codeOf = (password: string, personal?: string[]) => {
  const result = checkPassword(password, personal)
  return result.ok ? 'ok' : result.code
}

describe('a password', () => {
  test.each(['quiet lamp at noon', 'x7#kQ!m2Zp', 'пароль мой длинный', 'كلمة سر طويلة جدا', 'aaaab bbb cc dd'])(
    '%s is accepted',
    (password) => {
      expect(codeOf(password)).toBe('ok')
    },
  )

  test.each([
    ['short', 'password_too_short'],
    ['x'.repeat(129), 'password_too_long'],
    ['password123', 'password_too_common'],
    ['P4ssw0rd2026!', 'password_too_common'],
    ['Qwertyuiop', 'password_too_common'],
    ['1234567890', 'password_too_common'],
    ['abcdefghijklm', 'password_too_common'],
    ['9876543210', 'password_too_common'],
    ['aaaaaaaaaaaa', 'password_too_common'],
    ['abcabcabcabc', 'password_too_common'],
    ['iloveyou12', 'password_too_common'],
  ])('%s is refused', (password, code) => {
    expect(codeOf(password)).toBe(code)
  })

  test('is refused when it is little more than the name or the address', () => {
    const personal = ['ada.lovelace@example.com', 'Ada Lovelace']
    expect(codeOf('ada.lovelace@example.com', personal)).toBe('password_too_personal')
    expect(codeOf('Lovelace12', ['lovelace@example.com'])).toBe('password_too_personal')
    expect(codeOf('lovelace has nine lamps', personal)).toBe('ok')
  })

  test('counts characters, not code units, and accepts long ones', () => {
    expect(codeOf('🙂🙃🙂🙃🙂')).toBe('password_too_short')
    expect(codeOf(Array.from({ length: 128 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).join(''))).toBe(
      'ok',
    )
  })

  test('is the same in any Unicode composition', () => {
    expect(normalizePassword('u\u0308ber')).toBe(normalizePassword('über'))
  })

  test('is checked fast, whatever is typed', () => {
    fc.assert(
      fc.property(anyText, (password) => {
        expect(typeof checkPassword(password, [password]).ok).toBe('boolean')
      }),
    )
  })
})
