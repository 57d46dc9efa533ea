import { RichText as PayloadRichText } from '@payloadcms/richtext-lexical/react'

import { Prose } from '@/ui/prose'

import type { RichText } from '../rich-text'
import type { RichTextSetting } from '../rich-text-setting'
import { richTextConverters } from './rich-text-converters'

interface RichTextViewProps {
  readonly value: RichText
  readonly setting: RichTextSetting
}

/** Text that an editor wrote. */
export function RichTextView({ value, setting }: RichTextViewProps) {
  return (
    <Prose>
      <PayloadRichText
        data={value as never}
        converters={richTextConverters(setting)}
        disableContainer
        disableTextAlign
      />
    </Prose>
  )
}
