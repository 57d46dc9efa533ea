import type { z } from 'zod'

import type { InPanelLanguage } from '@/shared/panel-texts'
import { sharedPanel } from '@/shared/shared-panel'

import type { IssueWords } from './parse'

type Translate = ReturnType<typeof sharedPanel.for>

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
      case 'too_big':
        return tooBig(issue, t)
      case 'too_small':
        return tooSmall(issue, t)
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

function tooBig(issue: z.core.$ZodIssueTooBig, t: Translate): string {
  const most = Number(issue.maximum)
  switch (issue.origin) {
    case 'string':
      return t('malformed.longest', { most })
    case 'array':
      return t('malformed.most', { most })
    case 'number':
    case 'int':
      return t(issue.inclusive === false ? 'malformed.below' : 'malformed.largest', { most })
    // No form of the panel sends one to a schema.
    case 'bigint':
    case 'date':
    case 'file':
    case 'set':
    default:
      return issue.message
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, t: Translate): string {
  const least = Number(issue.minimum)
  switch (issue.origin) {
    case 'string':
      return least === 1 ? t('malformed.empty') : t('malformed.shortest', { least })
    case 'array':
      return least === 1 ? t('malformed.empty') : t('malformed.fewest', { least })
    case 'number':
    case 'int':
      return t(issue.inclusive === false ? 'malformed.above' : 'malformed.smallest', { least })
    case 'bigint':
    case 'date':
    case 'file':
    case 'set':
    default:
      return issue.message
  }
}
