import { z } from 'zod'

import type { SystemContext } from './context'
import { defineJob, enqueue, handleJob, type JobDefinition, type JobHandler, type JobOptions } from './jobs'

/** Something that happened, in the past tense. A lower feature publishes it, higher ones subscribe. */
export interface EventDefinition<T extends object> {
  readonly name: string
  readonly schema: z.ZodType<T>
  readonly job: JobDefinition<{ key: string; data: T }>
}

/** One effect of an event. Each subscription is a job of its own, so that a retry of one does not repeat the others. */
export interface Subscription {
  readonly event: string
  readonly handler: JobHandler
  readonly fanOut: (ctx: SystemContext, key: string, data: object) => Promise<void>
}

export function defineEvent<T extends object>(
  name: string,
  schema: z.ZodType<T>,
  options: JobOptions = {},
): EventDefinition<T> {
  return { name, schema, job: defineJob(`event/${name}`, z.object({ key: z.string(), data: schema }), options) }
}

/**
 * Writes the event into the outbox, in the context's transaction. `key` is unique per event, such as the order's id.
 */
export async function publish<T extends object>(
  ctx: SystemContext,
  event: EventDefinition<T>,
  data: T,
  options: { key: string },
): Promise<void> {
  await enqueue(ctx, event.job, { key: options.key, data }, { key: options.key })
}

/** Binds an effect to an event. `name` is part of the effect's key, so it must not change once released. */
export function subscribe<T extends object>(
  event: EventDefinition<T>,
  name: string,
  handle: (ctx: SystemContext, data: T) => Promise<void>,
  options: JobOptions = {},
): Subscription {
  const job = defineJob(`${event.name}/${name}`, event.schema, options)
  return {
    event: event.name,
    handler: handleJob(job, handle),
    fanOut: (ctx, key, data) => enqueue(ctx, job, event.schema.parse(data), { key }),
  }
}

/** The job handlers of `subscriptions`: one fan-out per event and one handler per subscription. */
export function subscriptionHandlers(
  events: readonly EventDefinition<object>[],
  subscriptions: readonly Subscription[],
): JobHandler[] {
  const fanOuts = events.map((event) => {
    const matching = subscriptions.filter((subscription) => subscription.event === event.name)
    return handleJob(event.job as JobDefinition<{ key: string; data: object }>, async (ctx, { key, data }) => {
      for (const subscription of matching) await subscription.fanOut(ctx, key, data)
    })
  })
  return [...fanOuts, ...subscriptions.map((subscription) => subscription.handler)]
}
