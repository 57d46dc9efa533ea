import { describe, expect, test } from 'vitest'

import { suggestEmail } from '@/shared/email-suggestion'

describe('a slip in the domain of an address', () => {
  test.each([
    ['gmial.com', 'gmail.com'],
    ['gmal.com', 'gmail.com'],
    ['gmaill.com', 'gmail.com'],
    ['gnail.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmai.com', 'gmail.com'],
    ['gamil.com', 'gmail.com'],
    ['gmial.con', 'gmail.com'],
    ['GMIAL.COM', 'gmail.com'],
    ['hotmial.com', 'hotmail.com'],
    ['hotmal.com', 'hotmail.com'],
    ['yaho.com', 'yahoo.com'],
    ['yahooo.com', 'yahoo.com'],
    ['outlok.com', 'outlook.com'],
    ['outllok.com', 'outlook.com'],
    ['iclod.com', 'icloud.com'],
    ['t-onlin.de', 't-online.de'],
    ['freenet.ed', 'freenet.de'],
    ['hotmail.dw', 'hotmail.de'],
    ['googlemial.com', 'googlemail.com'],
    ['my-own-shop.con', 'my-own-shop.com'],
  ])('%s is asked about as %s', (typed, meant) => {
    expect(suggestEmail(`ada@${typed}`)).toBe(`ada@${meant}`)
  })

  test.each([
    ...['gmail.com', 'mail.com', 'ymail.com', 'gmx.net', 'gmx.com', 'me.com', 'web.de', 'yahoo.co.uk', 'hey.com'],
    ...[
      'wed.de',
      'example.com',
      'flowmasters.example',
      'xn--mller-kva.example',
      'university.edu',
      'firma.co',
      'aol.com',
    ],
    ...['hotmail.be', 'hotmail.se', 'hotmail.gr', 'yahoo.se', 'yahoo.ie', 'yahoo.be', 'outlook.be', 'outlook.ie'],
    ...['outlook.sa', 'etisalat.ae', 'company.me', 'company.om', 'shop.cm', 'mac.com', 'shop.io', 'gmail.example.com'],
  ])('%s is not asked about', (domain) => {
    expect(suggestEmail(`ada@${domain}`)).toBeNull()
  })

  test.each(['', 'ada', '@gmial.com', 'ada@'])('%j is not an address to ask about', (text) => {
    expect(suggestEmail(text)).toBeNull()
  })

  test('keeps the part before the @ as it was typed', () => {
    expect(suggestEmail(' Ada.Lovelace+Shop@gmial.com ')).toBe('Ada.Lovelace+Shop@gmail.com')
  })
})
