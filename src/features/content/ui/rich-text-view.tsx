import { Fragment, type ReactNode } from 'react'

import { Prose } from '@/ui/prose'

import type { RichText, RichTextNode } from '../rich-text'

interface RichTextViewProps {
  readonly value: RichText
  /** Turns a path of the shop into an address in the page's language. */
  readonly href: (path: string) => string
}

/** The bits of Lexical's text format (its `LexicalConstants`). */
const formats = [
  { bit: 1, Tag: 'strong' },
  { bit: 2, Tag: 'em' },
  { bit: 4, Tag: 's' },
  { bit: 16, Tag: 'code' },
  { bit: 32, Tag: 'sub' },
  { bit: 64, Tag: 'sup' },
] as const

/** Text that an editor wrote. Node types and addresses that are not known here show their words alone. */
export function RichTextView({ value, href }: RichTextViewProps) {
  return <Prose>{renderAll(value.root.children, href)}</Prose>
}

function renderAll(nodes: readonly RichTextNode[] | undefined, href: RichTextViewProps['href']): ReactNode {
  return (nodes ?? []).map((node, index) => <Fragment key={index}>{render(node, href)}</Fragment>)
}

function render(node: RichTextNode, href: RichTextViewProps['href']): ReactNode {
  const children = () => renderAll(node.children, href)
  switch (node.type) {
    case 'text':
      return renderText(node)
    case 'linebreak':
      return <br />
    case 'paragraph':
      return <p>{children()}</p>
    case 'heading':
      return renderHeading(node.tag, children())
    case 'list':
      return node.tag === 'ol' ? <ol>{children()}</ol> : <ul>{children()}</ul>
    case 'listitem':
      return <li>{children()}</li>
    case 'quote':
      return <blockquote>{children()}</blockquote>
    case 'horizontalrule':
      return <hr />
    case 'link':
    case 'autolink': {
      const target = safeAddress(node.fields?.url)
      return target === null ? children() : <a href={href(target)}>{children()}</a>
    }
    default:
      return children()
  }
}

function renderText({ text = '', format }: RichTextNode): ReactNode {
  const bits = typeof format === 'number' ? format : 0
  return formats.reduce<ReactNode>((inner, { bit, Tag }) => ((bits & bit) === bit ? <Tag>{inner}</Tag> : inner), text)
}

/** The page's own title is its h1. */
function renderHeading(tag: string | undefined, children: ReactNode): ReactNode {
  if (tag === 'h3') return <h3>{children}</h3>
  return tag === 'h4' || tag === 'h5' || tag === 'h6' ? <h4>{children}</h4> : <h2>{children}</h2>
}

/** Only what leads to a page, a mail or a call; a `javascript:` address shows its words alone. */
function safeAddress(url: string | undefined): string | null {
  return url !== undefined && /^(https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i.test(url) ? url : null
}
