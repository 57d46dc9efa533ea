import type { InPanelLanguage } from '@/shared/panel-texts'
import { contentPanel } from './panel-texts'

/**
 * Whether a link may lead there: to a page of the shop, another site, a mail or a call. Neither scripts nor addresses that
 * leave the shop by looking like a path, such as `//evil.example`.
 */
export const isSafeAddress = (address: string): boolean =>
  /^(https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i.test(address) && !/\s/.test(address)

export const validLink = (value: unknown, reader: InPanelLanguage): true | string =>
  value == null ||
  value === '' ||
  (typeof value === 'string' && isSafeAddress(value)) ||
  contentPanel.for(reader)('links.refused')
