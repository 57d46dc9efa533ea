import { z } from 'zod'

import { defineEvent } from '@/platform/events'

/** The store has other languages than before, or another default one. */
export const storeLanguagesChanged = defineEvent('store.languages_changed', z.object({ storeId: z.uuid() }))
