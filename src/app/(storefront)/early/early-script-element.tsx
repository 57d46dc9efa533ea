'use client'

import { earlyScript } from './early-script'

/** The script that runs before the first use of the page. A client component, so that the page holds its text once. */
export function EarlyScript() {
  return <script dangerouslySetInnerHTML={{ __html: earlyScript }} />
}
