import { EventEmitter } from 'node:events'

import { expect, test } from 'vitest'

import { queueStatements } from './queue-statements'

type Query = (text: string, callback?: () => void) => Promise<string> | undefined

/** A connection of the pool, the texts that were sent on it, and a way to answer the statement that was sent first. */
function connection() {
  const sent: string[] = []
  const open: { resolve: (answer: string) => void; reject: (error: Error) => void }[] = []
  const query: Query = (text, callback) => {
    sent.push(text)
    if (callback) return undefined
    return new Promise((resolve, reject) => open.push({ resolve, reject }))
  }
  const client = { query }
  const pool = new EventEmitter()
  queueStatements(pool as never)
  pool.emit('acquire', client)
  const answer = async (outcome: string | Error) => {
    const next = open.shift()
    if (typeof outcome === 'string') next?.resolve(outcome)
    else next?.reject(outcome)
    await new Promise(setImmediate)
  }
  return { pool, client, sent, answer }
}

test('a statement is sent at once on a connection that has nothing to do', async () => {
  const { client, sent, answer } = connection()
  const first = client.query('select 1')
  expect(sent).toEqual(['select 1'])
  await answer('1')
  const second = client.query('select 2')
  expect(sent).toEqual(['select 1', 'select 2'])
  await answer('2')
  expect(await Promise.all([first, second])).toEqual(['1', '2'])
})

test('statements that start at once are sent one after the other, and each gets its own answer', async () => {
  const { client, sent, answer } = connection()
  const answers = Promise.all([client.query('select 1'), client.query('select 2'), client.query('select 3')])
  expect(sent).toEqual(['select 1'])
  await answer('1')
  expect(sent).toEqual(['select 1', 'select 2'])
  await answer('2')
  await answer('3')
  expect(sent).toEqual(['select 1', 'select 2', 'select 3'])
  expect(await answers).toEqual(['1', '2', '3'])
})

test('a failed statement fails alone: the rollback after it is sent', async () => {
  const { client, sent, answer } = connection()
  const failed = expect(client.query('insert')).rejects.toThrow('duplicate key')
  const rollback = client.query('rollback')
  await answer(new Error('duplicate key'))
  await failed
  expect(sent).toEqual(['insert', 'rollback'])
  await answer('done')
  expect(await rollback).toBe('done')
})

test('a call with a callback is passed on as it is', () => {
  const { client, sent } = connection()
  expect(client.query('select 1', () => undefined)).toBeUndefined()
  expect(sent).toEqual(['select 1'])
})

test('a connection is wrapped once, however often it is acquired', () => {
  const { pool, client } = connection()
  const { query } = client
  queueStatements(pool as never)
  pool.emit('acquire', client)
  expect(client.query).toBe(query)
})
