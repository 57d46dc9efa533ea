import { z } from 'zod'

import { defineEvent } from '@/platform/events'

/** The languages of the store, or its default language, have changed. */
export const storeLanguagesChanged = defineEvent('store.languages_changed', z.object({ storeId: z.uuid() }))
