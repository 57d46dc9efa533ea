import { env } from '@/platform/env'

/** The path of a public file on this server, which is the same with or without a bucket and a CDN. */
export const publicFilePath = (filename: string): string => `/api/media/file/${encodeURIComponent(filename)}`

/** The address from which browsers load a public file: the CDN in front of the bucket, or this server. */
export function publicFileUrl(filename: string): string {
  const { S3_PUBLIC_URL } = env()
  return S3_PUBLIC_URL ? `${S3_PUBLIC_URL}/public/${encodeURIComponent(filename)}` : publicFilePath(filename)
}
