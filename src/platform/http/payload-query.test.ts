import { describe, expect, test } from 'vitest'

import { queryErrors } from './payload-query'

describe('a valid query of Payload', () => {
  test.each([
    '',
    '?',
    '?limit=10&page=2&depth=1&draft=true&locale=de&fallback-locale=none',
    '?limit=0',
    '?limit=-5',
    '?limit=1e9',
    '?limit=%2010',
    '?sort=-createdAt',
    '?sort=title,-createdAt',
    '?sort=title&sort=-createdAt',
    '?sort[0]=title',
    '?where[id][equals]=1&where[or][0][title][like]=x',
    '?where[id][in][0]=1&where[id][in][1]=2',
    '?where=%7B%22id%22%3A%7B%22equals%22%3A1%7D%7D',
    '?select[title]=true&populate[media][url]=true',
    '?joins[variants][limit]=5&joins[variants][sort]=-position&joins[variants][where][sku][equals]=x',
    '?joins[variants]=false',
    '?fallbackLocale[]=de&fallbackLocale[]=en',
    '?prefix=x&prefix=y',
  ])('%s', (search) => {
    expect(queryErrors(search)).toEqual([])
  })
})

describe('an invalid query is refused by the name of the parameter', () => {
  const numbers = ['limit', 'page', 'depth']
  const values = ['abc', '9x', '%20', '', 'NaN', 'Infinity', '-Infinity', '1e999', '1,2', '%00', '١٢', 'true', 'null']
  test.each(numbers.flatMap((name) => values.map((value) => [name, `?${name}=${value}`])))('%s: %s', (name, search) => {
    expect(queryErrors(search)).toMatchObject([{ path: name }])
  })

  const single = [
    ...numbers,
    ...['draft', 'autosave', 'trash', 'pagination', 'locale', 'fallback-locale', 'overrideLock', 'flattenLocales'],
  ]
  const ways = (name: string) => [
    `?${name}=1&${name}=2`,
    `?${name}[]=1`,
    `?${name}[0]=1`,
    `?${name}[x]=1`,
    `?[${name}]=1&[${name}]=2`,
    `?${name}[x][y]=1`,
    `?%${name.charCodeAt(0).toString(16)}${name.slice(1)}[]=1`,
  ]
  test.each(single.flatMap((name) => ways(name).map((search) => [name, search])))('%s: %s', (name, search) => {
    expect(queryErrors(search)).toMatchObject([{ path: name }])
  })

  test.each([
    ['sort', '?sort[a]=b'],
    ['sort', '?sort[0][a]=b'],
    ['where', '?where=x'],
    ['where', '?where=1'],
    ['where', '?where[a][near]=1,2'],
    ['where', '?where[or][0][a][within]=1'],
    ['where', `?where=${encodeURIComponent('{"a":{"intersects":1}}')}`],
    ['where', '?where=%5B%5D'],
    ['where', '?where=null'],
    ['where', '?where=%7B'],
    ['where', '?where[]=x'],
    ['where', '?where=x&where=y'],
    ['select', '?select=title'],
    ['select', '?select=a&select=b'],
    ['populate', '?populate=x'],
    ['populate.media', '?populate[media]=x'],
    ['joins', '?joins=x'],
    ['joins.variants', '?joins[variants]=true'],
    ['joins.variants.limit', '?joins[variants][limit]=abc'],
    ['joins.variants', '?joins[variants][limit]=1&joins[variants][limit]=2'],
    ['joins.variants.page', '?joins[variants][page]=x'],
    ['joins.variants.where', '?joins[variants][where]=x'],
    ['joins.variants', '?joins[variants][sort]=a&joins[variants][sort]=b'],
    ['data', '?data=x'],
    ['data', '?data=%5B1%5D'],
  ])('%s: %s', (name, search) => {
    expect(queryErrors(search)).toMatchObject([{ path: name }])
  })
})
