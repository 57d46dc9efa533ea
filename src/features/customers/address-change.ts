import type { CollectionAfterChangeHook } from 'payload'

import { findStoreById } from '@/features/stores/store-directory'
import type { Customer } from '@/platform/payload-types'
import { systemClock } from '@/shared/clock'
import { idIn } from '@/shared/id-in'
import { isLocale } from '@/shared/locales'

import { deleteAccountData } from './account-data.repository'
import { createLink } from './account-links'
import { queueMail } from './mails/account-mail.job'

/**
 * After staff changed the address of an account: its password, sessions and links are deleted, because they belonged to
 * the former address. The former address is notified, and the new one gets a link to confirm it and choose a password.
 */
export const afterAddressChange: CollectionAfterChangeHook<Customer> = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update' || doc.email === previousDoc.email) return
  const store = await findStoreById(idIn(doc.store) ?? '')
  if (!store) throw new Error('The store of the customer was not found')
  const ctx = { payload: req.payload, req, clock: systemClock, store }
  const mail = { customerId: doc.id, ...(isLocale(doc.locale) ? { locale: doc.locale } : {}) }
  await deleteAccountData(ctx, doc.id)
  if (previousDoc.isVerified)
    await queueMail(ctx, { ...mail, kind: 'address_changed', nonce: null, to: previousDoc.email })
  const nonce = await createLink(ctx, { customerId: doc.id, purpose: 'verify_email' })
  await queueMail(ctx, { ...mail, kind: 'verify_email', nonce })
}
