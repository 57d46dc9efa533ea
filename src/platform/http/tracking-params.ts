const names = /^(utm_\w+|gclid|gbraid|wbraid|dclid|fbclid|msclkid|ttclid|mc_cid|mc_eid)$/

/**
 * Whether a pair (`name=value`) is a tracking parameter of newsletters or advertisements. The server ignores those;
 * only scripts in the browser read them.
 */
export const isTracking = (pair: string): boolean => names.test(pair.split('=', 1)[0] ?? '')
