import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { backupName, backupTime, newestBackup } from './backup-name'
import { expiredBackups } from './retention'

const now = new Date('2026-11-21T03:30:00Z')
const hour = 3600 * 1000
const rule = { keepDaily: 7, keepDays: 30 }

const hoursAgo = (hours: number): string => backupName(new Date(now.getTime() - hours * hour))
const keptOf = (names: readonly string[], at = now) => {
  const gone = new Set(expiredBackups(names, at, rule))
  return names.filter((name) => !gone.has(name))
}
const someBackups = fc.uniqueArray(fc.integer({ min: -48, max: 24 * 60 }), { minLength: 1, maxLength: 80 })

describe('names of backups', () => {
  test('hold the time in UTC to the second, and can be read back', () => {
    expect(backupName(now)).toBe('flow-masters-20261121T033000Z.fmbackup')
    expect(backupTime(backupName(now))).toEqual(now)
  })

  test.each(['flow-masters-20261321T033000Z.fmbackup', '.flow-masters-20261121T033000Z.fmbackup.partial', 'notes.txt'])(
    '%s is not the name of a backup',
    (name) => {
      expect(backupTime(name)).toBeNull()
    },
  )

  test('the newest is found among other files', () => {
    expect(newestBackup([hoursAgo(5), 'zzz', hoursAgo(2), hoursAgo(9)])).toBe(hoursAgo(2))
    expect(newestBackup(['zzz'])).toBeNull()
  })
})

describe('which backups are deleted', () => {
  test('a daily backup leaves seven days, then one a week, and nothing after thirty days', () => {
    const dailies = Array.from({ length: 60 }, (_, days) => hoursAgo(24 * days))
    const ages = keptOf(dailies).map((name) => (now.getTime() - (backupTime(name)?.getTime() ?? 0)) / (24 * hour))
    // 15, 8 and 1 November were Sundays; the youngest before the seven days is 14 November, a Saturday.
    expect(ages).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 13, 20, 27])
  })

  test('the newest is never deleted, nor one of the last 24 hours, however many there are', () => {
    fc.assert(
      fc.property(someBackups, (ages) => {
        const kept = keptOf(ages.map(hoursAgo))
        expect(kept).toContain(hoursAgo(Math.min(...ages)))
        for (const age of ages.filter((each) => each < 24)) expect(kept).toContain(hoursAgo(age))
      }),
    )
  })

  test('each day of the last seven and each week of the thirty days that had a backup still has one', () => {
    fc.assert(
      fc.property(someBackups, (ages) => {
        const names = ages.map(hoursAgo)
        const days = (list: readonly string[]) => new Set(list.map((name) => name.slice(13, 21)))
        const young = (list: readonly string[]) => list.filter((name) => name > hoursAgo(7 * 24))
        expect(days(young(keptOf(names)))).toEqual(days(young(names)))
        for (const age of ages.filter((each) => each < 30 * 24)) {
          const near = keptOf(names).some((name) => {
            const at = backupTime(name)?.getTime() ?? 0
            return Math.abs(now.getTime() - age * hour - at) < 7 * 24 * hour
          })
          expect(near).toBe(true)
        }
      }),
    )
  })

  test('applying the rule again, or day after day, deletes nothing that it kept for that day', () => {
    fc.assert(
      fc.property(someBackups, (ages) => {
        const kept = keptOf(ages.map(hoursAgo))
        expect(keptOf(kept)).toEqual(kept)
      }),
    )
  })

  test('with a backup a day, pruned each day, there is always one of each of the last seven days and weeks', () => {
    let names: string[] = []
    for (let day = 0; day < 90; day += 1) {
      const at = new Date(now.getTime() + day * 24 * hour)
      names = keptOf([...names, backupName(at)], at)
      const ages = names.map((name) => (at.getTime() - (backupTime(name)?.getTime() ?? 0)) / (24 * hour))
      for (let age = 0; age < Math.min(day + 1, 7); age += 1) expect(ages).toContain(age)
      for (let age = 7; age <= Math.min(day, 22); age += 1)
        expect(ages.some((each) => Math.abs(each - age) < 7)).toBe(true)
      expect(names.length).toBeLessThanOrEqual(13)
    }
  })

  test('other files are never named', () => {
    expect(expiredBackups(['notes.txt', 'flow-masters.fmbackup', hoursAgo(1), hoursAgo(2000)], now, rule)).toEqual([
      hoursAgo(2000),
    ])
  })
})
