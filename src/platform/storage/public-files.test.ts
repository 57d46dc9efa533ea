import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { beforeAll, describe, expect, test, vi } from 'vitest'

const dir = await mkdtemp(path.join(tmpdir(), 'media-'))
vi.stubEnv('OFFLINE', '1')
vi.stubEnv('MEDIA_DIR', dir)
const { servePublicFile } = await import('@/platform/storage/public-files')

const get = (name: string, headers: Record<string, string> = {}) =>
  servePublicFile(new Request('http://shop.example/api/media/file/x', { headers }), name)

describe('public files', () => {
  beforeAll(async () => {
    await mkdir(path.join(dir, 'public'))
    await writeFile(path.join(dir, 'public', 'lamp.avif'), 'picture')
    await writeFile(path.join(dir, 'public', 'page.html'), '<script>')
    await writeFile(path.join(dir, 'secret.webp'), 'private')
  })

  test('are served with their type, for a day, and never sniffed', async () => {
    const response = await get('lamp.avif')
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('picture')
    expect(response.headers.get('content-type')).toBe('image/avif')
    expect(response.headers.get('cache-control')).toContain('max-age=86400')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('are not sent again to browsers that have them', async () => {
    const etag = (await get('lamp.avif')).headers.get('etag') ?? ''
    expect((await get('lamp.avif', { 'if-none-match': etag })).status).toBe(304)
  })

  test.each(['../secret.webp', '..%2fsecret.webp', 'page.html', 'missing.webp', '.avif', 'a/b.webp', ''])(
    'do not include %j',
    async (name) => {
      expect((await get(name)).status).toBe(404)
    },
  )
})
