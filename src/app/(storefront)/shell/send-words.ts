import { cartTexts } from '@/features/cart/texts'
import type { SendWords } from '@/ui/send-words'

import type { Shop } from '../page-context'
import { shellTexts } from '../texts'

/** The messages that the browser shows when the server does not answer. */
export function sendWords({ locale }: Shop): SendWords {
  const t = shellTexts(locale)
  return {
    offline: t('send.offline'),
    slow: t('send.slow'),
    failed: t('send.failed'),
    cookies: cartTexts(locale)('errors.cookies'),
  }
}
