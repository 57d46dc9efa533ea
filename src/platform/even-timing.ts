/**
 * Does the work and resolves after `floor` milliseconds at the earliest, so that the response time does not reveal
 * whether an account exists. The floor is well above the duration of the work.
 */
export async function evenTiming<T>(floor: number, work: () => Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([work(), new Promise((resolve) => setTimeout(resolve, floor))])
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}
