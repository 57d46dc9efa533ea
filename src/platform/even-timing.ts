/**
 * Does the work and answers no sooner than after `floor` milliseconds, so that an answer does not tell by its time
 * whether there is an account. The floor is well above what the work takes.
 */
export async function evenTiming<T>(floor: number, work: () => Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([work(), new Promise((resolve) => setTimeout(resolve, floor))])
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}
