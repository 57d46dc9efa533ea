import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'

import { folderTarget } from './backup-target'
import { localMedia } from './media-store'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backup-folders-'))
  onTestFinished(() => rm(folder, { recursive: true }))
})

const name = 'flow-masters-20261121T033000Z.fmbackup'
const bytesOf = (text: string) => Readable.from([Buffer.from(text)])

describe('a folder of backups', () => {
  test('is made when it is missing, and gives back what it was given', async () => {
    const target = folderTarget(path.join(folder, 'new/one'))
    expect(await target.list()).toEqual([])
    expect(await target.write(name, bytesOf('sealed'))).toBe(6)
    expect(await target.list()).toEqual([name])
    expect((await buffer(await target.read(name))).toString()).toBe('sealed')
  })

  test('never lists a partial backup, and deletes what a killed one left', async () => {
    const target = folderTarget(folder)
    const breaking = Readable.from(
      (async function* () {
        yield Buffer.from('half')
        await expect(target.list()).resolves.toEqual([])
        throw new Error('killed')
      })(),
    )
    await expect(target.write(name, breaking)).rejects.toThrow('killed')
    expect(await readdir(folder)).toEqual([])
    await writeFile(path.join(folder, `.${name}.partial`), 'half')
    expect(await target.list()).toEqual([])
    await target.write(name, bytesOf('whole'))
    expect(await readdir(folder)).toEqual([name])
  })
})

describe('a folder of media', () => {
  test('lists files of all depths but hidden ones, and knows of none when it is missing', async () => {
    await mkdir(path.join(folder, 'public/.cache'), { recursive: true })
    for (const file of ['public/a.avif', 'public/.b.avif.partial', 'public/.cache/c']) {
      await writeFile(path.join(folder, file), 'x')
    }
    await symlink('/etc/passwd', path.join(folder, 'public/link'))
    expect(await Readable.from(localMedia(folder).list()).toArray()).toEqual(['public/a.avif'])
    expect(await Readable.from(localMedia(path.join(folder, 'none')).list()).toArray()).toEqual([])
    expect(await localMedia(folder).open('public/gone.avif')).toBeNull()
  })

  test.each(['../out', '/etc/out', 'public/../../out', '', '.'])('never writes to "%s"', async (file) => {
    await expect(localMedia(folder).write({ name: file, size: 1 }, bytesOf('x'))).rejects.toThrow('Not the name')
    expect(await readdir(folder)).toEqual([])
  })
})
