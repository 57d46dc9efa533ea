/** Ids of the dialogs that every page has. */
export const menuId = 'menu'
export const searchId = 'search'
export const contentId = 'content'
