import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { collectDefaultMetrics, Registry } from 'prom-client'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'

const folder = import.meta.dirname
const dashboards = join(folder, '../grafana')
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

interface Rule {
  readonly record?: string
  readonly alert?: string
  readonly expr: string
  readonly labels?: { readonly severity?: string }
  readonly annotations?: { readonly summary?: string; readonly runbook_url?: string }
}

const { groups } = parse(read('rules.yml')) as { groups: { rules: Rule[] }[] }
const rules = groups.flatMap((group) => group.rules)
const alerts = rules.filter(({ alert }) => alert !== undefined)

interface Board {
  readonly uid: string
  readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[]
  readonly templating: { readonly list: readonly { readonly query: string }[] }
}

const boards = readdirSync(dashboards)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(dashboards, name), 'utf8')) as Board)

const expressions = [
  ...rules.map(({ expr }) => expr),
  ...boards.flatMap(({ panels, templating }) => [
    ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ...templating.list.map(({ query }) => query),
  ]),
]

let registered: Set<string>
beforeAll(async () => {
  // The imported modules read the environment and connect to nothing.
  vi.stubEnv('OFFLINE', '1')
  await import('@/features/insight/business-metrics')
  await import('@/features/payments/record-present-state')
  await import('@/features/payments/stripe/watched-http-client')
  await import('@/platform/backup/measure-backups')
  await import('@/platform/metrics/outside')
  await import('@/platform/metrics/process')
  await import('@/platform/jobs/measure-queue')
  await import('@/platform/metrics/watch-http')
  const { registry } = await import('@/platform/metrics/registry')
  const ofNode = new Registry()
  collectDefaultMetrics({ register: ofNode })
  const metrics = await Promise.all([registry(), ofNode].map((each) => each.getMetricsAsJSON()))
  registered = new Set(
    metrics.flat().flatMap(({ name, type }) =>
      // Only kinds of metrics that Prometheus stores in parts have more than one name.
      String(type) === 'histogram' ? ['_bucket', '_sum', '_count'].map((part) => name + part) : [name],
    ),
  )
}, 60_000)

describe('alerts and dashboards', () => {
  test('use only metrics of the app, and figures of the recording rules', () => {
    const made = new Set(rules.flatMap(({ record }) => record ?? []))
    const used = expressions.flatMap((text) => text.match(/\b(?:flow_masters|process|nodejs)[_:][a-z0-9_:]+/g) ?? [])
    expect(used.length).toBeGreaterThan(80)
    expect([...new Set(used)].filter((name) => !registered.has(name) && !made.has(name))).toEqual([])
  })

  test('use every figure of the recording rules', () => {
    const used = expressions.join('\n')
    const unused = rules.flatMap(({ record }) => (record === undefined || used.includes(record) ? [] : [record]))
    expect(unused).toEqual([])
  })

  test('every alert has a severity, a description and a runbook', () => {
    const guide = readFileSync(join(folder, '../../docs/guides/runbooks.md'), 'utf8')
    const explained = [...guide.matchAll(/^## (FlowMasters\w+)$/gm)].map(([, name]) => name)
    for (const { alert = '', labels, annotations } of alerts) {
      expect(['critical', 'warning'], alert).toContain(labels?.severity)
      expect(annotations?.summary, alert).toBeTruthy()
      expect(annotations?.runbook_url, alert).toBe(`docs/guides/runbooks.md#${alert.toLowerCase()}`)
    }
    expect(explained).toEqual(alerts.map(({ alert }) => alert))
  })

  test('every alert has a test of promtool, in a case where it fires', () => {
    const tried = ['rules.test.yml', 'rules-over-days.test.yml'].map(read).join('\n')
    for (const { alert = '' } of alerts) expect(tried).toContain(alert)
  })

  test('secrets are in files of their own', () => {
    for (const name of ['prometheus.yml', 'alertmanager.yml']) {
      expect(read(name)).not.toMatch(/^\s*(credentials|api_url|auth_password|password):/m)
    }
  })
})
