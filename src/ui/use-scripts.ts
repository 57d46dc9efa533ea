import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether scripts run: not in the HTML from the server, where a button that needs them would do nothing. */
export const useScripts = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
