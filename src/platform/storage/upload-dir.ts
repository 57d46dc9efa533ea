import path from 'node:path'

import { env } from '@/platform/env'

/**
 * The upload folder in Payload's config. It stays empty, because `file-adapter.ts` stores the files: Payload would
 * delete replaced files in it before the change is committed.
 */
export const uploadDir = path.resolve(env().MEDIA_DIR, 'uploads')
