import type { ElementType, ReactNode } from 'react'
import { Icon } from '@/ui/icon'

type PageStep = { label: string; href?: string | undefined }
type PageNumber = { label: string; href: string; current?: boolean | undefined }

type PaginationProps = {
  /** Name of this navigation for screen readers. */
  label: string
  /** Without an address the step is shown but cannot be taken: the layout stays in place. */
  previous: PageStep
  next: PageStep
  pages?: readonly PageNumber[] | undefined
  /** Between the steps when there are no numbers: "25 to 48 of 96". */
  summary?: ReactNode
  as?: ElementType | undefined
}

/** Steps through a long list, by number or only back and forth. */
export function Pagination({ label, previous, next, pages, summary, as: Anchor = 'a' }: PaginationProps) {
  return (
    <nav className="ui-pagination" aria-label={label}>
      <PageStepLink step={previous} rel="prev" as={Anchor} />
      {pages ? (
        <ol className="ui-pagination-pages">
          {pages.map((page) => (
            <li key={page.href}>
              <Anchor className="ui-page-link" href={page.href} {...(page.current ? { 'aria-current': 'page' } : {})}>
                {page.label}
              </Anchor>
            </li>
          ))}
        </ol>
      ) : (
        <span className="text-ink-soft">{summary}</span>
      )}
      <PageStepLink step={next} rel="next" as={Anchor} />
    </nav>
  )
}

type StepLinkProps = { step: PageStep; rel: 'prev' | 'next'; as: ElementType }

function PageStepLink({ step, rel, as: Anchor }: StepLinkProps) {
  const content = (
    <>
      {rel === 'prev' && <Icon name="arrow" back />}
      {step.label}
      {rel === 'next' && <Icon name="arrow" />}
    </>
  )
  if (!step.href) {
    return (
      <span className="ui-page-link" aria-disabled="true">
        {content}
      </span>
    )
  }
  return (
    <Anchor className="ui-page-link" href={step.href} rel={rel}>
      {content}
    </Anchor>
  )
}
