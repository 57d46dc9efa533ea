import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { createLocalReq } from 'payload'

import { chooseStorePath } from '@/features/stores/follow-store'
import { staffOf } from '@/platform/access'
import { storeForNew } from '@/platform/panel-store'
import { payloadInstance } from '@/platform/request-context'

interface View {
  readonly segments?: readonly string[]
  readonly query: Readonly<Record<string, string | string[]>>
}

/**
 * Payload creates the draft of a new document while it renders the page. When the store of the draft is not known yet,
 * this redirects to the choice of the store first.
 */
export async function askForStore({ segments = [], query }: View): Promise<void> {
  const [area, slug = '', action] = segments
  if (area !== 'collections' || action !== 'create') return
  const payload = await payloadInstance()
  const collection = payload.config.collections.find((each) => each.slug === slug)
  if (!collection?.admin.components?.views?.['chooseStore']) return
  const requested = await headers()
  const { user } = await payload.auth({ headers: requested })
  const req = await createLocalReq({ ...(user ? { user } : {}), req: { headers: requested, query } }, payload)
  if (staffOf(req) && storeForNew(req) === undefined) redirect(`/admin/collections/${slug}${chooseStorePath}`)
}
