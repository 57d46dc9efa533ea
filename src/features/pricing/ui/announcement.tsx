import { formatMoney } from '@/shared/money-format'

import type { FreeDelivery } from '../domain/free-delivery'

/** The placeholder in an editor's text for the limit of free delivery in the shopper's country and currency. */
const freeFromMark = '{freeFrom}'

interface AnnouncementProps {
  readonly text: string
  readonly label: string
  readonly locale: string
  readonly limits: readonly FreeDelivery[]
}

const line = 'bg-action px-gutter py-2 text-center text-sm text-on-action dark:bg-sunken dark:text-ink'

/**
 * The line above the header. With the placeholder, a cached page contains it once for each limit and shows that of the
 * shopper's country and currency by CSS, like prices; nothing where delivery is never free.
 */
export function Announcement({ text, label, locale, limits }: AnnouncementProps) {
  if (!text.includes(freeFromMark)) {
    return (
      <aside aria-label={label} className={line}>
        <p>{text}</p>
      </aside>
    )
  }
  return (
    <>
      <style>{['[data-limit]{display:none}', ...limits.map(ruleOf)].join('')}</style>
      {limits.map(({ from }, index) => (
        <aside key={index} aria-label={label} className={line} data-limit={index}>
          <p>{text.replaceAll(freeFromMark, () => formatMoney(from, locale))}</p>
        </aside>
      ))}
    </>
  )
}

/** Safe against injection: codes come from lists of known ones, and no text of an editor is in the rules. */
function ruleOf({ countries, except, from }: FreeDelivery, index: number): string {
  const among = (codes: readonly string[]) => codes.map((code) => `[data-country=${code}]`).join()
  const where = countries.length > 0 ? `:is(${among(countries)})` : except.length > 0 ? `:not(${among(except)})` : ''
  return `html[data-currency=${from.currency}]${where} [data-limit="${String(index)}"]{display:revert}`
}
