/**
 * Runs before Next in every process of the server (`wrap-server.mjs`): turns all output into lines of the log, and
 * makes the server listen on the address in HOSTNAME.
 */
import { captureOutput } from '../../src/platform/logs/capture-output.ts'
import { listenAsTold } from './listen-as-told.ts'

captureOutput(process.env.LOG_LEVEL)
listenAsTold()
