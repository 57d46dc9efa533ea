import type { InPanelLanguage } from '@/shared/panel-texts'
import { sharedPanel } from '@/shared/shared-panel'

import type { IssueWords } from './parse'

/**
 * What is wrong with a value, in the language of the member of staff who typed it. What only a program can send, such as a
 * text in place of a list, keeps zod's message for developers.
 */
export const issueWords =
  (reader: InPanelLanguage): IssueWords =>
  (issue) => {
    const t = sharedPanel.for(reader)
    if (issue === null) return t('malformed.text')
    switch (issue.code) {
      case 'too_big': {
        const most = Number(issue.maximum)
        if (issue.origin === 'string') return t('malformed.longest', { most })
        return t(isNumeric(issue.origin) ? 'malformed.largest' : 'malformed.most', { most })
      }
      case 'too_small':
        return isNumeric(issue.origin)
          ? t('malformed.smallest', { least: Number(issue.minimum) })
          : t('malformed.empty')
      case 'invalid_type':
        if (issue.expected === 'int') return t('malformed.whole')
        return issue.expected === 'number' ? t('malformed.number') : issue.message
      case 'invalid_format':
        return t('malformed.format')
      case 'custom':
      case 'invalid_element':
      case 'invalid_key':
      case 'invalid_union':
      case 'invalid_value':
      case 'not_multiple_of':
      case 'unrecognized_keys':
        return issue.message
    }
  }

const isNumeric = (origin: string): boolean => origin === 'number' || origin === 'int'
