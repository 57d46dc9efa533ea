import { handleJob } from '@/platform/jobs'

import { deliverStaffMail, panelUrl } from './deliver-staff-mail'
import { staffMailJob, type StaffMail } from './staff-mail.job'

/** Mails about a change are in English. */
const texts: Readonly<Record<StaffMail['kind'], { subject: string; text: string }>> = {
  password: {
    subject: 'Your password was changed',
    text: 'The password of your account in the admin was changed. Other browsers were signed out, and your API key no longer works.',
  },
  email: {
    subject: 'The e-mail address of your account was changed',
    text: 'Your account in the admin has another e-mail address now. This e-mail is sent to the previous one.',
  },
  key_made: {
    subject: 'An API key was created for your account',
    text: 'A new API key acts for your account in the admin. An older key no longer works.',
  },
  key_revoked: {
    subject: 'Your API key was revoked',
    text: 'The API key of your account in the admin no longer works.',
  },
}

const warning =
  'Wasn’t this you? Tell an owner of the store at once: they can sign you out everywhere and set a new password.'
const reason = 'You are receiving this e-mail because you work for this store.'

export const staffMailHandler = handleJob(staffMailJob, (system, { kind, email, name, storeId, key }) =>
  deliverStaffMail(system, {
    ...texts[kind],
    to: email,
    storeId,
    locale: 'en',
    key,
    greeting: `Hello ${name},`,
    note: warning,
    reason,
    button: 'Open my account',
    url: panelUrl('/account'),
    linkBelow: null,
  }),
)
