import { text } from '@/seed/data/build/text'
import type { SeedManualPayment } from '@/seed/data/store-types'
import { cashOnDeliveryCountries } from '@/seed/data/stores/shipping'

/** The IBAN is the published example of the German format, not an account. */
export const manualPayments: SeedManualPayment[] = [
  {
    code: 'bank-transfer',
    name: text('Bank transfer', 'Überweisung', 'تحويل مصرفي'),
    description: text(
      'We send your order as soon as your transfer has arrived, which usually takes two working days.',
      'Wir versenden, sobald Ihre Überweisung eingegangen ist; das dauert in der Regel zwei Arbeitstage.',
      'نشحن طلبك فور وصول تحويلك، ويستغرق وصوله عادةً يومي عمل.',
    ),
    instructions: text(
      'Please transfer {total} to Flow Masters GmbH, IBAN DE89 3704 0044 0532 0130 00, and give {number} as the reference. We will hold your items until {payBy}.',
      'Bitte überweisen Sie {total} an die Flow Masters GmbH, IBAN DE89 3704 0044 0532 0130 00, mit dem Verwendungszweck {number}. Wir halten die Artikel bis zum {payBy} für Sie zurück.',
      'يُرجى تحويل {total} إلى Flow Masters GmbH، رقم الحساب (IBAN): ‎DE89 3704 0044 0532 0130 00‎، مع ذكر رقم الطلب {number}. نحتفظ لك بالمنتجات حتى {payBy}.',
    ),
    currencies: ['EUR', 'USD'],
  },
  {
    code: 'cash-on-delivery',
    name: text('Cash on delivery', 'Nachnahme', 'الدفع عند الاستلام'),
    description: text(
      'Pay the courier in cash when the parcel arrives.',
      'Sie bezahlen bar beim Zusteller, wenn das Paket ankommt.',
      'تدفع نقدًا للمندوب عند وصول الطرد.',
    ),
    instructions: text(
      'Please have {total} ready for the courier. They will ask for the order number: {number}.',
      'Bitte halten Sie {total} für den Zusteller bereit. Er fragt nach der Bestellnummer: {number}.',
      'يُرجى تجهيز مبلغ {total} للمندوب، وسيسألك عن الطلب رقم {number}.',
    ),
    countries: cashOnDeliveryCountries,
    isPaidOnDelivery: true,
  },
]
