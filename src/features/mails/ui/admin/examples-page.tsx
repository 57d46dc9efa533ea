import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { storesInView } from '@/features/stores/own-stores'
import { staffOf } from '@/platform/access'
import type { Context } from '@/platform/context'
import { forkContext } from '@/platform/fork-context'
import { systemClock } from '@/shared/clock'
import { direction, localeIn, localeEntry, type Locale } from '@/shared/locales'
import { ActionDialog } from '@/ui/admin/action-dialog'
import { PanelFrame } from '@/ui/admin/panel-frame'

import { composeExample } from '../../compose-example'
import { mailTemplates, type MailTemplate } from '../../domain/mail-templates'
import { ExampleChoice } from './example-choice'

/** Every mail of a store in each of its languages, with a made-up order, as HTML and as plain text. */
export async function ExamplesPage(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const staff = staffOf(req)
  // Payload requires a sign-in only at its own views.
  if (!staff) redirect('/admin/login?redirect=/admin/mails/examples')
  const stores = await storesInView(req)
  const wanted = (name: string) => view.searchParams?.[name]
  const store = stores.find(({ id }) => id === wanted('store')) ?? stores[0]
  if (!store) return <PanelFrame view={view}>You do not work for any store yet.</PanelFrame>
  const { id: template } = mailTemplates.find(({ id }) => id === wanted('template')) ?? mailTemplates[0]
  const locale = localeIn(store, wanted('language')) ?? store.defaultLocale
  const fork = await forkContext({ payload: req.payload, req, clock: systemClock }, locale)
  return (
    <PanelFrame view={view}>
      <SetStepNav nav={[{ label: 'E-mail previews' }]} />
      <div className="fm-page fm-page--wide">
        <header className="fm-page__head">
          <div>
            <h1>E-mail previews</h1>
            <p className="fm-soft">With a sample order, and with the name, the color and the address of the store.</p>
          </div>
        </header>
        <div className="fm-example">
          <ExampleChoice stores={stores} store={store} template={template} locale={locale} />
          <Example ctx={{ ...fork, store }} template={template} locale={locale} to={req.user?.email} />
        </div>
      </div>
    </PanelFrame>
  )
}

interface Props {
  readonly ctx: Context
  readonly template: MailTemplate
  readonly locale: Locale
  /** The address of the signed-in person. */
  readonly to: string | undefined
}

async function Example({ ctx, template, locale, to }: Props) {
  const { subject, text } = await composeExample(ctx, template)
  const url = `/api/mail-examples/${ctx.store.id}`
  const source = `${url}?${new URLSearchParams({ template, locale }).toString()}`
  const dir = direction(locale)
  return (
    <div>
      <header className="fm-page__head fm-example__head">
        <div>
          <p className="fm-soft">Subject</p>
          <h2 dir={dir} lang={locale}>
            {subject}
          </h2>
        </div>
        <ActionDialog
          label="Send me this"
          title="Send yourself this example?"
          intro={
            <p>
              It goes to {to} in {localeEntry(locale).name}.
            </p>
          }
          submit="Send"
          action={`${url}/send`}
          done="The example is on its way to you."
        >
          <input type="hidden" name="template" value={template} />
          <input type="hidden" name="locale" value={locale} />
        </ActionDialog>
      </header>
      <div className="fm-example__frames">
        <figure>
          <figcaption>On a computer</figcaption>
          <iframe className="fm-example__desk" title="On a computer" src={source} sandbox="" />
        </figure>
        <figure>
          <figcaption>On a phone</figcaption>
          <iframe className="fm-example__phone" title="On a phone" src={source} sandbox="" />
        </figure>
      </div>
      <section className="fm-panel">
        <h2>As plain text</h2>
        <pre className="fm-example__text" dir={dir} lang={locale}>
          {text}
        </pre>
      </section>
    </div>
  )
}
