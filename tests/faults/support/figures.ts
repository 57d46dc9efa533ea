import { testSecrets } from '../../support/test-run.ts'

/** A present value of one server's metrics: the sum of the series of this name whose labels match; null when there is none. */
export async function figureOf(url: string, name: string, labels = /^/): Promise<number | null> {
  const answer = await fetch(`${url}/api/metrics`, { headers: { authorization: `Bearer ${testSecrets.metrics}` } })
  if (!answer.ok) throw new Error(`No metrics: ${String(answer.status)}`)
  const values = (await answer.text()).split('\n').flatMap((line) => {
    const [, found, of = '', value] = /^(\w+)(\{.*\})? (\S+)$/.exec(line) ?? []
    return found === name && labels.test(of) ? [Number(value)] : []
  })
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)
}
