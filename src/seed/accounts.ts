/** The accounts of the demo shop. The seed creates them, the launcher prints them, browser tests sign in with them. */
export interface DemoStaff {
  role: 'owner' | 'manager' | 'editor' | 'support'
  name: string
  email: string
  password: string
  /** Slugs of the stores this person may work in; null means all. */
  stores: string[] | null
}

export interface DemoCustomer {
  name: string
  email: string
  password: string
  store: string
}

/** Shared by all accounts, because the demo only runs on loopback. */
const password = 'flow-masters-demo'

export const demoAccounts = {
  staff: [
    { role: 'owner', name: 'Olivia Owner', email: 'owner@flowmasters.example', password, stores: null },
    { role: 'manager', name: 'Milo Manager', email: 'manager@flowmasters.example', password, stores: ['flow-masters'] },
    { role: 'editor', name: 'Edith Editor', email: 'editor@flowmasters.example', password, stores: ['flow-masters'] },
    { role: 'support', name: 'Sam Support', email: 'support@flowmasters.example', password, stores: ['flow-masters'] },
    { role: 'manager', name: 'Piet Paper', email: 'manager@paperworks.example', password, stores: ['paperworks'] },
  ],
  customers: [
    { name: 'Clara Customer', email: 'customer@flowmasters.example', password, store: 'flow-masters' },
    { name: 'Clara Customer', email: 'customer@flowmasters.example', password, store: 'paperworks' },
  ],
} as const satisfies { staff: DemoStaff[]; customers: DemoCustomer[] }
