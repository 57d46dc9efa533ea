import { attentionTrainedDe, attentionTrainedEn } from '@/seed/data/digital/manuscripts/attention-trained'
import { deepWorkHandbookDe, deepWorkHandbookEn } from '@/seed/data/digital/manuscripts/deep-work-handbook'
import { noteSystemsDe, noteSystemsEn } from '@/seed/data/digital/manuscripts/note-systems'
import { quietMorningsDe, quietMorningsEn } from '@/seed/data/digital/manuscripts/quiet-mornings'
import { theWeeklyReviewDe, theWeeklyReviewEn } from '@/seed/data/digital/manuscripts/the-weekly-review'
import type { Manuscript } from '@/seed/data/digital/pdf'

/** The texts of the e-books and workbooks, by file name. */
export const manuscripts: Record<string, Manuscript> = {
  'deep-work-handbook-en.pdf': deepWorkHandbookEn,
  'deep-work-handbook-de.pdf': deepWorkHandbookDe,
  'quiet-mornings-en.pdf': quietMorningsEn,
  'quiet-mornings-de.pdf': quietMorningsDe,
  'the-weekly-review-en.pdf': theWeeklyReviewEn,
  'the-weekly-review-de.pdf': theWeeklyReviewDe,
  'attention-trained-en.pdf': attentionTrainedEn,
  'attention-trained-de.pdf': attentionTrainedDe,
  'note-systems-en.pdf': noteSystemsEn,
  'note-systems-de.pdf': noteSystemsDe,
}
