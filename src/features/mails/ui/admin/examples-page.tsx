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
import { mailTemplateIds, type MailTemplate } from '../../domain/mail-templates'
import { ExampleChoice } from './example-choice'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { mailsPanel } from '../../panel-texts'

/** Every mail of a store in each of its languages, with a made-up order, as HTML and as plain text. */
export async function ExamplesPage(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const staff = staffOf(req)
  // Payload requires a sign-in only at its own views.
  if (!staff) redirect('/admin/login?redirect=/admin/mails/examples')
  const t = mailsPanel.for(req)
  const stores = await storesInView(req)
  const wanted = (name: string) => view.searchParams?.[name]
  const store = stores.find(({ id }) => id === wanted('store')) ?? stores[0]
  if (!store) return <PanelFrame view={view}>{t('example.noStore')}</PanelFrame>
  const template = mailTemplateIds.find((id) => id === wanted('template')) ?? mailTemplateIds[0]
  const locale = localeIn(store, wanted('language')) ?? store.defaultLocale
  const fork = await forkContext({ payload: req.payload, req, clock: systemClock }, locale)
  return (
    <PanelFrame view={view}>
      <SetStepNav nav={[{ label: t('nav.examples') }]} />
      <div className="fm-page fm-page--wide">
        <header className="fm-page__head">
          <div>
            <h1>{t('nav.examples')}</h1>
            <p className="fm-soft">{t('example.intro')}</p>
          </div>
        </header>
        <div className="fm-example">
          <ExampleChoice stores={stores} store={store} template={template} locale={locale} reader={req} />
          <Example ctx={{ ...fork, store }} template={template} locale={locale} to={req.user?.email} reader={req} />
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
  readonly reader: InPanelLanguage
}

async function Example({ ctx, template, locale, to, reader }: Props) {
  const t = mailsPanel.for(reader)
  const { subject, text } = await composeExample(ctx, template)
  const url = `/api/mail-examples/${ctx.store.id}`
  const source = `${url}?${new URLSearchParams({ template, locale }).toString()}`
  const dir = direction(locale)
  return (
    <div>
      <header className="fm-page__head fm-example__head">
        <div>
          <p className="fm-soft">{t('example.subject')}</p>
          <h2 dir={dir} lang={locale}>
            {subject}
          </h2>
        </div>
        <ActionDialog
          label={t('example.label')}
          title={t('example.title')}
          intro={<p>{t('example.send', { email: to ?? '', language: localeEntry(locale).name })}</p>}
          submit={t('example.submit')}
          action={`${url}/send`}
          done={t('example.done')}
        >
          <input type="hidden" name="template" value={template} />
          <input type="hidden" name="locale" value={locale} />
        </ActionDialog>
      </header>
      <div className="fm-example__frames">
        <figure>
          <figcaption>{t('example.desk')}</figcaption>
          <iframe className="fm-example__desk" title={t('example.desk')} src={source} sandbox="" />
        </figure>
        <figure>
          <figcaption>{t('example.phone')}</figcaption>
          <iframe className="fm-example__phone" title={t('example.phone')} src={source} sandbox="" />
        </figure>
      </div>
      <section className="fm-panel">
        <h2>{t('example.text')}</h2>
        <pre className="fm-example__text" dir={dir} lang={locale}>
          {text}
        </pre>
      </section>
    </div>
  )
}
