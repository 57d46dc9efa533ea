import { beforeAll, expect, test } from 'vitest'

import { createFile } from '../../factories/file'
import { createStaff } from '../../factories/staff'
import { unique } from '../../factories/unique'
import { callRest, signStaffIn } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let stored: string
let cookie: string

beforeAll(async () => {
  const other = await openShop()
  const id = await createFile(other.ctx, 'A book of another store')
  const { filename } = await other.ctx.payload.findByID({ collection: 'files', id, depth: 0 })
  stored = filename ?? ''
  shop = await openShop()
  const account = { email: `${unique('editor')}@example.com`, password: unique('a-long-password') }
  await createStaff(shop.ctx, 'editor', account)
  cookie = await signStaffIn(account)
})

/** A form that names a stored file as its upload, in the way of direct uploads to a bucket. */
function naming(filename: string): string {
  const payload = JSON.stringify({ store: shop.ctx.store.id, title: 'Mine', alt: 'Mine' })
  const file = JSON.stringify({ filename, mimeType: 'application/pdf', size: 1 })
  const part = (name: string, value: string) =>
    `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  return `${part('_payload', payload)}${part('file', file)}--edge--\r\n`
}

test.each(['files', 'media'])(
  '%s: a form that names a stored file is refused before the file is opened',
  async (path) => {
    const answers = []
    for (const as of [undefined, cookie]) {
      for (const name of [stored, `${unique('nothing')}.pdf`]) {
        const type = 'multipart/form-data; boundary=edge'
        const { status, text } = await callRest({ method: 'POST', path, body: naming(name), type }, as)
        answers.push([status, text])
      }
    }
    const [first] = answers
    expect(first?.[0]).toBe(400)
    // The answer does not tell which names there are.
    expect(answers).toEqual(answers.map(() => first))
  },
)
