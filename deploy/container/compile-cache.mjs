import { join } from 'node:path'

/** Where machine code of the server's modules is kept, for `enableCompileCache`; valid wherever the folder of the app is moved. */
export const compileCache = (app) => ({ directory: join(app, '.next', 'compile-cache'), portable: true })
