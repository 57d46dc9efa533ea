'use client'

import { earlyScript } from './early-script'

/**
 * The script that runs before the first use of the page. A client component, because the text of a server component
 * would be in the page twice: in the HTML and in React's data.
 */
export function EarlyScript() {
  return <script dangerouslySetInnerHTML={{ __html: earlyScript }} />
}
