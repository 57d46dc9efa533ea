import { storeSettings } from '@/features/content/store-settings.queries'
import type { ListedStore } from '@/features/stores/store-directory'
import { storeContext } from '@/platform/request-context'
import { parseHexColor } from '@/ui/contrast'
import { lightColors } from '@/ui/tokens'

/** A store's icon: a sheet of paper with a drop of ink in the store's color. It has no letters, so it needs no font. */
export async function siteIcon(store: ListedStore): Promise<string> {
  const { accent } = await storeSettings(await storeContext(store))
  const ink = accent && parseHexColor(accent) ? accent : lightColors.accent
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="512" height="512">',
    `<rect width="64" height="64" rx="14" fill="${lightColors.ink}"/>`,
    `<path d="M18 12h20l8 8v32H18Z" fill="${lightColors.paper}"/>`,
    `<path d="M32 24c5 6.5 7.5 10.5 7.5 14a7.5 7.5 0 0 1-15 0c0-3.5 2.5-7.5 7.5-14Z" fill="${ink}"/>`,
    '</svg>',
  ].join('')
}
