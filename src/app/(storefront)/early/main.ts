/**
 * The script in the head of every page, which is the only script that runs before the page is used. `npm run generate`
 * bundles it into `early-script.ts`. It must not import React.
 */
import { showPromises } from '@/features/pricing/ui/promise-dates'
import { cookieNames } from '@/shared/cookie-names'
import { applyChoices, toggleThemes } from '@/ui/early/choices'
import { holdUntilStarted } from '@/ui/early/hold'
import { stayOffline } from '@/ui/early/offline'
import { enhance } from '@/ui/early/enhance'
import { settle } from '@/ui/early/settle'

import { showMarket } from './market-name'
import { showSession } from './session'

settle()
applyChoices(cookieNames)
holdUntilStarted()
enhance()
toggleThemes()
stayOffline()
document.addEventListener('DOMContentLoaded', () => {
  showMarket()
  showPromises()
  showSession()
})
