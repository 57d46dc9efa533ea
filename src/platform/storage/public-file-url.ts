import { env } from '@/platform/env'

/** Where this server answers with a public file; stays right whatever store and CDN stand behind it. */
export const publicFilePath = (filename: string): string => `/api/media/file/${encodeURIComponent(filename)}`

/** Where browsers load a public file from: the CDN in front of the bucket, or this server. */
export function publicFileUrl(filename: string): string {
  const { S3_PUBLIC_URL } = env()
  return S3_PUBLIC_URL ? `${S3_PUBLIC_URL}/public/${encodeURIComponent(filename)}` : publicFilePath(filename)
}
