// In place of `fast-check` in all tests (vitest.config.ts), so that it is imported by its file.
import fc from '../node_modules/fast-check/lib/fast-check.js'

/**
 * The same cases in every run: the result does not depend on chance, and a failure can be repeated. To look
 * for bugs that these cases do not reveal: `PROPERTY_SEED=$RANDOM npm run test:unit`.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_130) })

export default fc
