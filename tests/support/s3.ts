import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import S3rver from 's3rver'

import { testDir } from './test-run.ts'

/** The CORS rules of docs/guides/storage.md, for any origin of the panel. */
const cors = `<CORSConfiguration><CORSRule>
  <AllowedOrigin>*</AllowedOrigin><AllowedMethod>PUT</AllowedMethod><AllowedHeader>*</AllowedHeader>
</CORSRule></CORSConfiguration>`

/** A server with the API of S3 on loopback, with one empty bucket. It does not check signatures. */
export interface TestS3 {
  /** What the app needs to use it. */
  readonly env: Readonly<Record<string, string>>
  readonly url: string
  readonly bucket: string
  readonly stop: () => Promise<void>
}

export async function startS3(name: string): Promise<TestS3> {
  const directory = join(testDir, 's3', name)
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true })
  // Payload's plugin keeps one client for each name of a bucket, as long as the process runs.
  const bucket = `media-${randomBytes(4).toString('hex')}`
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket, configs: [cors] }],
  })
  const { port } = await server.run()
  const url = `http://127.0.0.1:${String(port)}`
  return {
    url,
    bucket,
    env: {
      S3_BUCKET: bucket,
      S3_REGION: 'us-east-1',
      S3_ENDPOINT: url,
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    stop: () => server.close(),
  }
}
