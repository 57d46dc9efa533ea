import { readFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'

import { logger } from '@/platform/logger'
import { askRedis, hasRedis } from '@/platform/redis'

import type { Entry, SharedEntries } from './page-cache'

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

/** Seconds that Redis keeps an entry: longer than any page is fresh. */
const keepSeconds = 24 * 3600

/** Pages name the scripts of their build, so only replicas of the same build share them. */
function buildId(): string {
  try {
    return readFileSync('.next/BUILD_ID', 'utf8').trim()
  } catch {
    return 'development'
  }
}

/** The store that replicas share, in Redis; undefined without REDIS_URL. */
export function sharedEntries(): SharedEntries | undefined {
  if (!hasRedis()) return undefined
  const prefix = `page:${buildId()}:`
  return {
    read: async (key) => {
      const found = await askRedis((redis) => redis.getBuffer(prefix + key))
      return found?.answer ? decode(found.answer) : null
    },
    write: (key, entry) => {
      void encode(entry)
        .then((bytes) => askRedis((redis) => redis.set(prefix + key, bytes, 'EX', keepSeconds)))
        .catch((error: unknown) => {
          logger.warn({ err: error }, 'page not shared')
        })
    },
  }
}

async function encode(entry: Entry): Promise<Buffer> {
  return compress(serialize(entry))
}

async function decode(bytes: Buffer): Promise<Entry | null> {
  try {
    return deserialize(await decompress(bytes)) as Entry
  } catch (error) {
    logger.warn({ err: error }, 'shared page cannot be read')
    return null
  }
}
