import { staffNames } from '@/features/staff/staff.queries'
import type { SystemContext } from '@/platform/context'

import { writeStaffName } from './timeline.repository'

/** Writes the name of a member of staff into their timeline entries before their account is deleted. */
export async function keepStaffName(ctx: SystemContext, staffId: string): Promise<void> {
  const name = (await staffNames(ctx, [staffId])).get(staffId)
  if (name !== undefined) await writeStaffName(ctx, staffId, name)
}
