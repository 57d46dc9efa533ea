import type { StaffRole } from '@/platform/access'

/** Those who see orders and customers, and so whom mails go to. */
export const mailRoles: readonly StaffRole[] = ['owner', 'manager', 'support']
