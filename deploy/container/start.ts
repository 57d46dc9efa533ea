/**
 * Comes before Next in every process of the server (`wrap-server.mjs`): what anything writes becomes lines of the log, and
 * the server listens where HOSTNAME says.
 */
import { captureOutput } from '../../src/platform/logs/capture-output.ts'
import { listenAsTold } from './listen-as-told.ts'

captureOutput(process.env.LOG_LEVEL)
listenAsTold()
