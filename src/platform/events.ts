import { z } from 'zod'

import type { SystemContext } from './context'
import {
  defineJob,
  enqueue,
  enqueueAll,
  handleJob,
  handleJobs,
  jobFor,
  type JobDefinition,
  type JobHandler,
  type JobOptions,
  type JobToQueue,
} from './jobs'

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
  /** The job of this effect for one event. */
  readonly jobOf: (key: string, data: object) => JobToQueue
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

type EventHandler<T> = (ctx: SystemContext, data: T) => Promise<void>

/** Binds an effect to an event. `name` is part of the effect's key, so it must not change once released. */
export function subscribe<T extends object>(
  event: EventDefinition<T>,
  name: string,
  handle: EventHandler<T>,
  options: JobOptions = {},
): Subscription {
  return subscription(event, handleJob(effectOf(event, name, options), handle))
}

/** As {@link subscribe}, for an effect that takes fewer statements for many events at once. */
export function subscribeTogether<T extends object>(
  event: EventDefinition<T>,
  name: string,
  handle: EventHandler<readonly T[]>,
): Subscription {
  return subscription(event, handleJobs(effectOf(event, name, {}), handle))
}

const effectOf = <T extends object>(event: EventDefinition<T>, name: string, options: JobOptions) =>
  defineJob(`${event.name}/${name}`, event.schema, options)

const subscription = ({ name, schema }: EventDefinition<object>, handler: JobHandler): Subscription => ({
  event: name,
  handler,
  jobOf: (key, data) => jobFor(handler.job, schema.parse(data), { key }),
})

/** The job handlers of `subscriptions`: one fan-out per event and one handler per subscription. */
export function subscriptionHandlers(
  events: readonly EventDefinition<object>[],
  subscriptions: readonly Subscription[],
): JobHandler[] {
  const fanOuts = events.map((event) => {
    const matching = subscriptions.filter((subscription) => subscription.event === event.name)
    return handleJobs(event.job as JobDefinition<{ key: string; data: object }>, (ctx, published) =>
      enqueueAll(
        ctx,
        published.flatMap(({ key, data }) => matching.map(({ jobOf }) => jobOf(key, data))),
      ),
    )
  })
  return [...fanOuts, ...subscriptions.map((subscription) => subscription.handler)]
}
