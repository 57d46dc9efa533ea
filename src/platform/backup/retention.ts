import { backupTime } from './backup-name'

export interface KeepRule {
  /** Days of which the newest backup is kept. */
  readonly keepDaily: number
  /** Days after which a backup is deleted. */
  readonly keepDays: number
}

const day = 24 * 3600 * 1000

/**
 * The backups to delete after a new one is complete. The rule keeps
 *
 * 1. the newest of all, however old, and every backup of the last 24 hours;
 * 2. of the last `keepDaily` times 24 hours, the newest of each day;
 * 3. before that, back to `keepDays`, the newest of each week.
 *
 * Days and weeks (from Monday) are those of UTC. Files with other names are never touched.
 */
export function expiredBackups(names: readonly string[], now: Date, { keepDaily, keepDays }: KeepRule): string[] {
  const newestFirst = names.flatMap((name) => {
    const at = backupTime(name)?.getTime()
    return at === undefined ? [] : [{ name, at }]
  })
  newestFirst.sort((a, b) => b.at - a.at)
  const kept = new Set<string>()
  const isFirstOf = (bucket: string): boolean => !kept.has(bucket) && Boolean(kept.add(bucket))
  return newestFirst.flatMap(({ name, at }, index) => {
    const age = now.getTime() - at
    if (index === 0 || age < day) return []
    if (age < keepDaily * day) return isFirstOf(`day ${String(Math.floor(at / day))}`) ? [] : [name]
    if (age < keepDays * day) return isFirstOf(`week ${String(weekOf(at))}`) ? [] : [name]
    return [name]
  })
}

/** Weeks since Monday, 29 December 1969. */
const weekOf = (at: number): number => Math.floor((at / day + 3) / 7)
