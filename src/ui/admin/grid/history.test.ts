import { expect, test } from 'vitest'

import { noHistory, noted, redone, undone, type History } from './history'

const type = (history: History<string>, before: string, of: string) => noted(history, before, of)

test('the letters of one text are one step; other changes are steps of their own', () => {
  let history: History<string> = noHistory
  history = type(history, '', 'a.sku')
  history = type(history, '1', 'a.sku')
  history = type(history, '12', 'b.sku')
  history = type(history, '12 3', '')
  history = type(history, '12 3 filled', '')
  const values: string[] = []
  let present = '12 3 filled twice'
  for (let step = undone(history, present); step; step = undone(history, present)) {
    values.push(step.value)
    ;({ value: present, history } = step)
  }
  expect(values).toEqual(['12 3 filled', '12 3', '12', ''])
})

test('a step that was undone is done again, until something else is typed', () => {
  const back = undone(type(noHistory, 'before', ''), 'after')
  if (!back) throw new Error('There is a step')
  expect(redone(back.history, back.value)).toMatchObject({ value: 'after' })
  expect(redone(noted(back.history, 'before', 'other'), 'other')).toBeNull()
  expect(undone(noHistory, 'x')).toBeNull()
})
