export function joinPackages(folder: string, entriesOf?: Readonly<Record<string, readonly string[]>>): Promise<void>
