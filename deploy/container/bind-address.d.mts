export const bindAddress: (hostname: string | undefined) => string
export function nameForNext(address: string): string
export function ownAddress(env: NodeJS.ProcessEnv): string
