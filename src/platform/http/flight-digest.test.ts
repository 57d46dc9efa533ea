import { describe, expect, test } from 'vitest'

import { flightDigest } from './flight-digest'

/** The digest of rows of React's stream. Next writes the stream in parts, without regard to rows. */
const digestOf = (...rows: string[]): string => {
  const stream = rows.join('')
  const middle = Math.floor(stream.length / 2)
  return flightDigest([[0], [1, stream.slice(0, middle)], [1, stream.slice(middle)]])
}

/** A row of text, which is as long as it says, and has no newline after it. */
const text = (id: string, content: string) => `${id}:T${Buffer.byteLength(content).toString(16)},${content}`

const lamp = (price: string) => `"title":"Lamp","price":"${price}"`

describe('the digest of a page as data for React', () => {
  const page = [
    '1:"$Sreact.fragment"\n',
    ':HL["/a.css","style"]\n',
    '2:I[7,["/a.js"],"Price"]\n',
    text('3', 'Größe: 3\n"$4" × 2'),
    `4:["$","$L2",null,{${lamp('$$20.00')}}]\n`,
    '0:["$","$1","c",{"children":["$L4","$3"]}]\n',
  ]

  test('is the same for the same content in another order and with other ids', () => {
    const other = [
      text('a', 'Größe: 3\n"$4" × 2'),
      '0:["$","$c","c",{"children":["$Lb","$a"]}]\n',
      `b:["$","$L1f",null,{${lamp('$$20.00')}}]\n`,
      ':HL["/a.css","style"]\n',
      '1f:I[7,["/a.js"],"Price"]\n',
      'c:"$Sreact.fragment"\n',
    ]
    expect(digestOf(...other)).toBe(digestOf(...page))
  })

  test.each([
    ['a price', '20.00', '25.00'],
    ['a text of its own row', 'Größe: 3', 'Größe: 4'],
    ['a file', '/a.js', '/b.js'],
    ['a hint', '/a.css', '/b.css'],
    ['a place', '"$L4","$3"', '"$3","$L4"'],
    ['a text that looks like a reference', '"$4" ×', '"$3" ×'],
  ])('changes with %s', (_name, before, after) => {
    const changed = page.map((row) => row.replace(before, () => after))
    expect(changed).not.toEqual(page)
    expect(digestOf(...changed)).not.toBe(digestOf(...page))
  })

  test('changes when two prices are exchanged, although all rows are still there', () => {
    const prices = ['5:["$$20.00"]\n', '6:["$$25.00"]\n']
    const one = digestOf(...prices, '0:{"ink":"$5","clay":"$6"}\n')
    expect(digestOf(...prices, '0:{"ink":"$6","clay":"$5"}\n')).not.toBe(one)
  })

  test('is the same wherever React has written a value that several places share', () => {
    const first = [
      `5:["$","p",null,{"now":{${lamp('1')}}}]\n`,
      '6:[["$","b",null,{"now":"$5:props:now","other":"$5:props:now:title"}]]\n',
    ]
    const second = [
      '5:["$","p",null,{"now":"$6:0:props:now"}]\n',
      `6:[["$","b",null,{"now":{${lamp('1')}},"other":"Lamp"}]]\n`,
    ]
    expect(digestOf(...first)).toBe(digestOf(...second))
    const changed = second.map((row) => row.replace('"1"', '"2"'))
    expect(digestOf(...first)).not.toBe(digestOf(...changed))
  })

  test('is found for rows that refer to each other, and for a path that leads into another row', () => {
    const loop = (price: string) => [`5:{"other":"$6"}\n`, `6:{"other":"$5","price":"${price}","far":"$5:other:far"}\n`]
    expect(digestOf(...loop('1'))).toBe(digestOf(...loop('1')))
    expect(digestOf(...loop('1'))).not.toBe(digestOf(...loop('2')))
    expect(digestOf('5:{"a":"$5:a"}\n')).toMatch(/^[0-9a-f]{64}$/)
  })

  test('holds what is no row of text too: bytes, the state of a form, and what is cut off', () => {
    const bytes = (content: string) => flightDigest([[0], [3, Buffer.from(content).toString('base64')]])
    expect(bytes('0:["a"]\n')).toBe(flightDigest([[0], [1, '0:["a"]\n']]))
    expect(bytes('0:["a"]\n')).not.toBe(bytes('0:["b"]\n'))
    expect(flightDigest([[2, 'sent']])).not.toBe(flightDigest([[2, 'failed']]))
    expect(digestOf('0:["a')).not.toBe(digestOf('0:["b'))
    expect(digestOf('no row')).not.toBe(digestOf('another'))
    expect(digestOf('0:{"a":"$1:b"}\n1:{"b":')).toMatch(/^[0-9a-f]{64}$/)
  })
})
