import { expect, test, vi } from 'vitest'

vi.stubEnv('OFFLINE', '1')
const { openAnswer, sealAnswer } = await import('./sealed-answer')

test('an answer opens where it was stored, and nowhere else', () => {
  for (const text of ['', '{"token":"abc"}', 'é\u0000\u{1f600}']) {
    const sealed = sealAnswer(text, 'scope key')
    expect(openAnswer(sealed, 'scope key')).toBe(text)
    expect(() => openAnswer(sealed, 'scope other')).toThrow()
    expect(sealAnswer(text, 'scope key')).not.toBe(sealed)
  }
})

test('a changed one does not open', () => {
  const sealed = sealAnswer('{"total":1}', 'place')
  expect(() => openAnswer(`${sealed.slice(0, -2)}AA`, 'place')).toThrow()
})
