const pattern = /^flow-masters-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.fmbackup$/

/** `flow-masters-20261121T033000Z.fmbackup`: the time is in UTC, so names sort by time. */
export function backupName(at: Date): string {
  const stamp = at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '')
  return `flow-masters-${stamp}.fmbackup`
}

/** When the backup of this name was started; null when the name is not that of a backup. */
export function backupTime(name: string): Date | null {
  const [, year, month, day, hour, minute, second] = pattern.exec(name)?.map(Number) ?? []
  if (year === undefined || month === undefined) return null
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  return backupName(at) === name ? at : null
}

/** The name of the newest backup among these files. */
export function newestBackup(names: readonly string[]): string | null {
  return (
    names
      .filter((name) => backupTime(name) !== null)
      .toSorted()
      .at(-1) ?? null
  )
}
