import { expect, it } from 'vitest'

import { explainFailure } from './explain.mjs'

it.each([
  ['npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write', 'disk'],
  ['npm error code ENOTFOUND\nnpm error network request to https://registry.npmjs.org failed', 'network'],
  ['Error: listen EADDRINUSE: address already in use\n    at GetAddrInfoReqWrap.onlookupall', 'port'],
  ['npm error code EACCES\nnpm error syscall mkdir', 'written'],
  ['npm error code EINTEGRITY', 'damaged'],
  ['FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory', 'memory'],
  ['npm error `npm ci` can only install packages when your package.json and package-lock.json', 'package-lock'],
])('names the cause of %j', (output, word) => {
  const explained = explainFailure(output)
  expect(explained?.problem).toContain(word)
  expect(explained?.remedy).not.toBe('')
})

it('does not guess at what it does not know', () => {
  expect(explainFailure('Error: something else')).toBeNull()
})
