const names = /^(utm_\w+|gclid|gbraid|wbraid|dclid|fbclid|msclkid|ttclid|mc_cid|mc_eid)$/

/** Whether a pair of a query is one that newsletters and advertisements add to addresses; pages leave them to scripts in the browser. */
export const isTracking = (pair: string): boolean => names.test(pair.split('=', 1)[0] ?? '')
