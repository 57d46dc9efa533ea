import { Checkbox } from '@/ui/checkbox'

import type { CheckoutModel } from '../checkout-model'
import { consentField } from '../domain/checkout-fields'
import type { CheckoutLabels } from './checkout-labels'

interface BeforeOrderProps {
  readonly model: CheckoutModel
  readonly isAgreed: boolean
  readonly error: string | undefined
  readonly labels: CheckoutLabels
  readonly onAgree: (isAgreed: boolean) => void
}

/** The information and the consent right above the button (Directive 2011/83/EU, articles 8(2) and 16(m)). */
export function BeforeOrder({ model, isAgreed, error, labels, onAgree }: BeforeOrderProps) {
  const terms = labels.legal.links.find(({ page }) => page === 'terms')
  const others = labels.legal.links.filter(({ page }) => page !== 'terms')
  return (
    <>
      {model.consent !== null && (
        <div>
          <Checkbox
            id={consentField}
            name={consentField}
            value="on"
            required
            // A box that is ticked beforehand is not consent, also if the browser ticks it.
            autoComplete="off"
            checked={isAgreed}
            error={error}
            onChange={({ currentTarget }) => onAgree(currentTarget.checked)}
            label={model.consent}
          />
        </div>
      )}
      {labels.legal.links.length > 0 && (
        <div className="grid gap-1 text-sm text-ink-soft">
          {terms && <TermsSentence words={labels.legal.terms} link={terms} newTab={labels.legal.newTab} />}
          <ul className="flex flex-wrap gap-x-5">
            {others.map((link) => (
              <li key={link.page}>
                <LegalLink {...link} newTab={labels.legal.newTab} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

type Link = CheckoutLabels['legal']['links'][number]

/** The sentence with the link at its placeholder, whose position depends on the language. */
function TermsSentence({ words, link, newTab }: { words: string; link: Link; newTab: string }) {
  const [before, after] = words.split('{terms}')
  return (
    <p>
      {before}
      <LegalLink {...link} newTab={newTab} />
      {after}
    </p>
  )
}

/** Opens in a new tab, so that typed values are not lost. */
function LegalLink({ name, href, newTab }: Link & { newTab: string }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="inline-flex min-h-6 items-center underline decoration-rule-strong underline-offset-4 hover:text-accent"
    >
      {name}
      <span className="sr-only"> ({newTab})</span>
    </a>
  )
}
