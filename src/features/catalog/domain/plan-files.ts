import { catalogSaid } from './catalog-said'
import type { FieldProblem } from './field-problem'
import { followChoice, hasChoice, type OptionChange } from './follow-options'

/** A download that only the buyers of one choice get, such as `language:de`. */
export interface ChoiceFile {
  readonly id: string
  readonly title: string
  readonly choice: string
  /** Whether another product has it too. */
  readonly isShared: boolean
}

interface FilePlan {
  readonly changed: readonly Pick<ChoiceFile, 'id' | 'choice'>[]
  readonly problems: readonly FieldProblem[]
}

/**
 * The changes of a product's downloads when its options change: a download for a choice gets the new code. It is a
 * problem if the choice was removed or another product still uses the old code, because buyers would no longer get the
 * download.
 */
export function planFiles(change: OptionChange, files: readonly ChoiceFile[]): FilePlan {
  const followed = files
    .filter(({ choice }) => hasChoice(change.before, choice))
    .map((file) => ({ ...file, former: file.choice, choice: followChoice(change, file.choice) }))
  const moved = followed.filter(({ choice, former }) => choice !== former)
  const problem = (key: 'file' | 'sharedFile', values: { title: string; choice: string }): FieldProblem => ({
    path: 'options',
    problem: catalogSaid(`products.options.${key}`, values),
  })
  return {
    changed: moved.filter(({ isShared }) => !isShared),
    problems: [
      ...followed
        .filter(({ choice }) => !hasChoice(change.after, choice))
        .map(({ title, former }) => problem('file', { title, choice: former })),
      ...moved
        .filter(({ isShared, choice }) => isShared && hasChoice(change.after, choice))
        .map(({ title, former }) => problem('sharedFile', { title, choice: former })),
    ],
  }
}
