import { text } from '@/seed/data/build/text'

export const newBadge = text('New', 'Neu', 'جديد')
export const limitedBadge = text('Limited', 'Limitiert', 'إصدار محدود')
