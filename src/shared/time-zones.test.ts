import { expect, test } from 'vitest'

import { isTimeZone, timeZones } from '@/shared/time-zones'

test('time zones are offered by the names that the IANA database uses today, each once', () => {
  for (const zone of ['UTC', 'Europe/Kyiv', 'Asia/Kolkata', 'America/Nuuk', 'Pacific/Kiritimati']) {
    expect(timeZones).toContain(zone)
  }
  expect(timeZones).not.toContain('Asia/Calcutta')
  expect(new Set(timeZones).size).toBe(timeZones.length)
  expect(timeZones.filter((zone) => !isTimeZone(zone))).toEqual([])
})

test.each(['Asia/Calcutta', 'Europe/Kiev'])('the former name %s is taken, for stores that hold it', (zone) => {
  expect(isTimeZone(zone)).toBe(true)
})

test.each(['', 'europe/berlin', 'Berlin', '+02:00', 'GMT+2', 'Etc/Nowhere', 'Europe/Berlin ', null, 3])(
  '%j is not a time zone',
  (value) => {
    expect(isTimeZone(value)).toBe(false)
  },
)
