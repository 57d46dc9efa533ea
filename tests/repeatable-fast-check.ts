// In place of `fast-check` in all tests (vitest.config.ts), so that it is imported by its file.
import fc from '../node_modules/fast-check/lib/fast-check.js'

/**
 * The same cases in every run: whether the tests pass does not depend on luck, and one that fails does so again. To look
 * for mistakes that these cases do not show: `PROPERTY_SEED=$RANDOM npm run test:unit`.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_130) })

export default fc
