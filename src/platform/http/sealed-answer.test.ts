import { expect, test, vi } from 'vitest'

vi.stubEnv('OFFLINE', '1')
const { openAnswer, sealAnswer } = await import('./sealed-answer')

test('an answer can be decrypted for the row that it was stored in, and for no other', () => {
  for (const text of ['', '{"token":"abc"}', 'é\u0000\u{1f600}']) {
    const sealed = sealAnswer(text, 'scope key')
    expect(openAnswer(sealed, 'scope key')).toBe(text)
    expect(() => openAnswer(sealed, 'scope other')).toThrow()
    expect(sealAnswer(text, 'scope key')).not.toBe(sealed)
  }
})

test('a changed answer cannot be decrypted', () => {
  const sealed = sealAnswer('{"total":1}', 'place')
  expect(() => openAnswer(`${sealed.slice(0, -2)}AA`, 'place')).toThrow()
})
