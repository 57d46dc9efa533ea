import { defaultJSXConverters, type JSXConverters } from '@payloadcms/richtext-lexical/react'
import type { ReactNode } from 'react'

import { idIn } from '@/shared/id-in'
import { cx } from '@/ui/cx'
import { Picture } from '@/ui/picture'

import { isSafeAddress } from '../link-address'
import { referenceOf } from '../rich-text-parts'
import { referenceKey, type RichTextSetting } from '../rich-text-setting'
import { pictureProps } from './picture-props'

/** The bits of Lexical's text format (its `LexicalConstants`). */
const formats = [
  { bit: 1, Tag: 'strong' },
  { bit: 2, Tag: 'em' },
  { bit: 4, Tag: 's' },
  { bit: 8, Tag: 'u' },
  { bit: 16, Tag: 'code' },
  { bit: 32, Tag: 'sub' },
  { bit: 64, Tag: 'sup' },
] as const

/** `start` and `end` follow the direction of the page's language; Payload's own converters use left and right. */
const alignments: Readonly<Record<string, string>> = {
  start: 'text-start',
  end: 'text-end',
  left: 'text-left',
  right: 'text-right',
  center: 'text-center',
  justify: 'text-justify',
}

const aligned = ({ format }: { format?: unknown }): string | undefined =>
  typeof format === 'string' ? alignments[format] : undefined

/** The page's own title is its h1, and nothing is smaller than an h4. */
function headingTag(tag: string): 'h2' | 'h3' | 'h4' {
  if (tag === 'h3') return 'h3'
  return tag === 'h1' || tag === 'h2' ? 'h2' : 'h4'
}

function link(href: string | null, newTab: boolean | undefined, children: ReactNode): ReactNode {
  if (href === null) return <>{children}</>
  return (
    <a href={href} {...(newTab ? { target: '_blank', rel: 'noopener' } : {})}>
      {children}
    </a>
  )
}

/**
 * The converter of each kind of node: Payload's, except where the shop has its own component, resolves an address, or
 * follows the direction of the language. Of an unknown kind only the words are rendered.
 */
export function richTextConverters({ href, documents, pictures }: RichTextSetting): JSXConverters {
  const typed = (url: string | undefined) => (url !== undefined && isSafeAddress(url) ? href(url) : null)
  return {
    ...defaultJSXConverters,
    text: ({ node }) =>
      formats.reduce<ReactNode>(
        (inner, { bit, Tag }) => ((node.format & bit) === bit ? <Tag>{inner}</Tag> : inner),
        node.text,
      ),
    paragraph: ({ node, nodesToJSX }) => <p className={aligned(node)}>{nodesToJSX({ nodes: node.children })}</p>,
    quote: ({ node, nodesToJSX }) => (
      <blockquote className={aligned(node)}>{nodesToJSX({ nodes: node.children })}</blockquote>
    ),
    heading: ({ node, nodesToJSX }) => {
      const Tag = headingTag(node.tag)
      return <Tag className={aligned(node)}>{nodesToJSX({ nodes: node.children })}</Tag>
    },
    list: ({ node, nodesToJSX }) => {
      const Tag = node.tag === 'ol' ? 'ol' : 'ul'
      return (
        <Tag className={node.listType === 'check' ? 'ui-checklist' : undefined}>
          {nodesToJSX({ nodes: node.children })}
        </Tag>
      )
    },
    listitem: ({ node, nodesToJSX, parent }) => {
      const children = nodesToJSX({ nodes: node.children })
      const isOuter = node.children.some(({ type }) => type === 'list')
      const isCheck = 'listType' in parent && parent.listType === 'check' && !isOuter
      return (
        <li className={cx(aligned(node), isOuter && 'ui-sublist') || undefined}>
          {isCheck ? (
            <label>
              <input type="checkbox" defaultChecked={node.checked === true} disabled /> <span>{children}</span>
            </label>
          ) : (
            children
          )}
        </li>
      )
    },
    autolink: ({ node, nodesToJSX }) =>
      link(typed(node.fields.url), node.fields.newTab, nodesToJSX({ nodes: node.children })),
    link: ({ node, nodesToJSX }) => {
      const children = nodesToJSX({ nodes: node.children })
      const { linkType, newTab, url } = node.fields
      if (linkType !== 'internal') return link(typed(url), newTab, children)
      const reference = referenceOf(node)
      const target = reference && documents.get(referenceKey(reference))
      return link(target ? href(target.path) : null, newTab, children)
    },
    relationship: ({ node }) => {
      const reference = referenceOf(node)
      const target = reference && documents.get(referenceKey(reference))
      return target ? (
        <p>
          <a className="ui-prose-card" href={href(target.path)}>
            {target.title}
          </a>
        </p>
      ) : null
    },
    upload: ({ node }) => {
      const picture = pictures.get(idIn(node.value) ?? '')
      return picture ? (
        <figure>
          <Picture {...pictureProps(picture, { sizes: '(width >= 48rem) 42rem, 90vw' })} />
        </figure>
      ) : null
    },
    unknown: ({ node, nodesToJSX }) => {
      const { children } = node as { children?: (typeof node)[] }
      return children ? <>{nodesToJSX({ nodes: children })}</> : null
    },
  }
}
