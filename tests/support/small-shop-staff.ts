/** Who may change the catalog of the fault tests' shop. */
export const smallShopStaff = { email: 'manager@small.example', password: 'the-managers-long-password' }
