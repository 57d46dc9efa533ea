import { handleJob } from '@/platform/jobs'

import { staffPanel } from '../panel-texts'
import { resetHash, resetSecret } from '../reset-token'
import { findReset } from '../reset.repository'
import { deliverStaffMail, panelUrl } from './deliver-staff-mail'
import { resetMailJob } from './reset-mail.job'

export const resetMailHandler = handleJob(resetMailJob, async (system, { storeId, locale, key }) => {
  const secret = resetSecret(key)
  const account = await findReset(system, resetHash(secret))
  // The link no longer works, or the account was deleted.
  if (!account) return
  const t = staffPanel.for({ i18n: { language: locale } })
  await deliverStaffMail(system, {
    to: account.email,
    storeId,
    locale,
    key,
    subject: t('resetMail.subject'),
    greeting: t('resetMail.greeting', { name: account.name }),
    text: t('resetMail.text'),
    note: t('resetMail.note'),
    reason: t('resetMail.reason'),
    button: t('resetMail.button'),
    url: panelUrl(`/reset/${secret}`),
    linkBelow: t('resetMail.linkBelow'),
  })
})
