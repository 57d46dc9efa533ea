import type { StaffRole } from '@/platform/access'

/** The roles that can see orders and customers, and so the recipients of mails. */
export const mailRoles: readonly StaffRole[] = ['owner', 'manager', 'support']
