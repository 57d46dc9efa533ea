import pg from 'pg'

/** The address of another database on the same server. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

/** Whether the server accepts connections and the password. */
export async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Creates the database if it is missing; `fresh` drops an old one first. Returns its address. */
export function createDatabase(
  serverUrl: string,
  database: string,
  { fresh = false }: { fresh?: boolean } = {},
): Promise<string> {
  return withClient(serverUrl, async (client) => {
    const name = client.escapeIdentifier(database)
    if (fresh) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${name}`)
    return databaseUrl(serverUrl, database)
  })
}

export function databaseExists(serverUrl: string, database: string): Promise<boolean> {
  return withClient(serverUrl, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    return found.rowCount === 1
  })
}

/** Names of the migrations that Payload has recorded in a database. */
export function appliedMigrations(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const found = await client.query<{ name: string }>('SELECT name FROM payload_migrations')
    return found.rows.map(({ name }) => name)
  })
}

/** Renames a database without connections. */
export function renameDatabase(serverUrl: string, from: string, to: string): Promise<void> {
  return withClient(serverUrl, async (client) => {
    await client.query(`ALTER DATABASE ${client.escapeIdentifier(from)} RENAME TO ${client.escapeIdentifier(to)}`)
  })
}

/** Copies a database without connections. Returns the copy's address. */
export function cloneDatabase(serverUrl: string, template: string, database: string): Promise<string> {
  return withClient(serverUrl, async (client) => {
    const [from, to] = [client.escapeIdentifier(template), client.escapeIdentifier(database)]
    await client.query(`CREATE DATABASE ${to} TEMPLATE ${from}`)
    return databaseUrl(serverUrl, database)
  })
}

/** Ends the sessions of a database and drops it. */
export function dropDatabase(serverUrl: string, database: string): Promise<void> {
  return withClient(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(database)} WITH (FORCE)`)
  })
}

/** Drops every database whose name begins with `prefix`, such as those of earlier test runs. */
export function dropDatabases(serverUrl: string, prefix: string): Promise<void> {
  return withClient(serverUrl, async (client) => {
    const found = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    )
    for (const { datname } of found.rows) {
      await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)} WITH (FORCE)`)
    }
  })
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
