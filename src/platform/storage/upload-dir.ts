import path from 'node:path'

import { env } from '@/platform/env'

/**
 * The folder of uploads that Payload is told. It stays empty, because `file-adapter.ts` stores the files: Payload deletes
 * the files in it that a change would replace before it knows whether the change is saved.
 */
export const uploadDir = path.resolve(env().MEDIA_DIR, 'uploads')
