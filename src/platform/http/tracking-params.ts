const names = /^(utm_\w+|gclid|gbraid|wbraid|dclid|fbclid|msclkid|ttclid|mc_cid|mc_eid)$/

/**
 * Whether newsletters or advertisements add this pair (`name=value`) to addresses. The server ignores such parameters;
 * only scripts in the browser read them.
 */
export const isTracking = (pair: string): boolean => names.test(pair.split('=', 1)[0] ?? '')
