/** Runs once when the server starts: migrations under a lock, then the worker. The build never comes here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { boot } = await import('./app/boot')
  await boot()
}
