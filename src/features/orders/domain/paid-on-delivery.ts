/** The code of the manual method that is shipped before it is paid; stores offer it under this code. */
export const paidOnDelivery = 'cash-on-delivery'
