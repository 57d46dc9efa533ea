import { describe, expect, test } from 'vitest'

import { findRoute, type Routes } from './payload-route'

const endpoint = (method: 'get' | 'post', path: string) => ({ method, path })

const config: Routes = {
  endpoints: [endpoint('get', '/access'), endpoint('get', '/og'), endpoint('post', '/publishable-key/:id')],
  collections: [
    {
      slug: 'staff',
      endpoints: [
        endpoint('post', '/login'),
        endpoint('post', '/first-register'),
        endpoint('get', '/me'),
        endpoint('post', '/access/:id?'),
        endpoint('get', '/versions'),
        endpoint('get', '/versions/:id'),
        endpoint('get', '/'),
        endpoint('get', '/:id'),
        endpoint('post', '/'),
      ],
    },
    { slug: 'pages', versions: {}, endpoints: [endpoint('get', '/versions'), endpoint('get', '/:id')] },
    { slug: 'files', endpoints: [endpoint('get', '/file/:filename'), endpoint('get', '/:id')] },
    { slug: 'payload-migrations', endpoints: false },
  ],
}

const routeOf = (method: string, pathname: string) => findRoute(config, { method, pathname })

describe('a call that is written as its endpoint is', () => {
  test.each([
    ['POST', '/api/staff/login', 'staff', '/login', ['staff', 'login']],
    ['GET', '/api/staff', 'staff', '/', ['staff']],
    ['GET', '/api/staff/me', 'staff', '/me', ['staff', 'me']],
    ['GET', '/api/staff/0198-AbC_~.', 'staff', '/:id', ['staff', '0198-AbC_~.']],
    ['POST', '/api/staff/access', 'staff', '/access/:id?', ['staff', 'access']],
    ['POST', '/api/staff/access/7', 'staff', '/access/:id?', ['staff', 'access', '7']],
    ['GET', '/api/pages/versions', 'pages', '/versions', ['pages', 'versions']],
    ['GET', '/api/files/file/the%20book%20%C3%A4.pdf', 'files', '/file/:filename', ['files', 'file', 'the book ä.pdf']],
    ['GET', '/api/access', null, '/access', ['access']],
    ['POST', '/api/publishable-key/7', null, '/publishable-key/:id', ['publishable-key', '7']],
  ])('%s %s', (method, path, collection, pattern, segments) => {
    expect(routeOf(method, path)).toEqual({ method, collection, pattern, segments })
  })
})

describe('any other spelling gets 404', () => {
  const addresses = [
    '/api/staff/first%2Dregister',
    '/api/staff/first%2dregister',
    '/api/staff/%66irst-register',
    '/api/staff/First-Register',
    '/api/staff/FIRST-REGISTER',
    '/api/%73taff/first-register',
    '/api/Staff/first-register',
    '/api/staff//first-register',
    '/api//staff/first-register',
    '//api/staff/first-register',
    '/api/staff/first-register/',
    '/api/staff/first-register//',
    '/api/staff/first-register%2F',
    '/api/staff%2Ffirst-register',
    '/api/staff/first-register%00',
    '/api/staff/first-register%20',
    '/api/staff/first-register;x',
    '/api/staff/first-register.json',
    '/api/globals/staff/first-register',
    '/api/globalsstaff/first-register',
    '/API/staff/first-register',
    '/api/staff/%6Cogin',
    '/api/staff/LOGIN',
    '/api/staff/login%',
    '/api/staff/%ff',
  ]
  test.each(addresses)('POST %s', (address) => {
    expect(routeOf('POST', address)).toBeNull()
  })

  test.each([
    '/api/staff/ME',
    '/api/staff/m%65',
    '/api/staff/%6d%65',
    '/api/ACCESS',
    '/api/globals/access',
    '/api/og',
    '/api',
    '/api/',
    '/api/payload-migrations',
    '/api/files/file/..%2f..%2fsecret',
    '/api/files/file/a%00.pdf',
    '/api/files/file/%E0%A4',
    '/api/files/FILE/a.pdf',
  ])('GET %s', (address) => {
    expect(routeOf('GET', address)).toBeNull()
  })
})

test('a method that the endpoint does not have gets 404', () => {
  for (const method of ['HEAD', 'PUT', 'TRACE', 'PROPFIND']) expect(routeOf(method, '/api/staff/login')).toBeNull()
})

test('a collection without versions has no endpoints for them', () => {
  expect(routeOf('GET', '/api/staff/versions')).toBeNull()
  expect(routeOf('GET', '/api/staff/versions/7')).toBeNull()
})
