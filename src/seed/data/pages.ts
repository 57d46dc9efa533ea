import { aboutPage } from '@/seed/data/pages/about'
import { contactPage } from '@/seed/data/pages/contact'
import { homePage } from '@/seed/data/pages/home'
import { imprintPage } from '@/seed/data/pages/imprint'
import { privacyPage } from '@/seed/data/pages/privacy'
import { rightOfWithdrawalPage } from '@/seed/data/pages/right-of-withdrawal'
import { shippingAndReturnsPage } from '@/seed/data/pages/shipping-and-returns'
import { termsPage } from '@/seed/data/pages/terms'
import type { SeedPage } from '@/seed/data/types'

/** Every page of the main demo store; the first is its start page. */
export const pages: SeedPage[] = [
  homePage,
  aboutPage,
  shippingAndReturnsPage,
  contactPage,
  termsPage,
  rightOfWithdrawalPage,
  privacyPage,
  imprintPage,
]
