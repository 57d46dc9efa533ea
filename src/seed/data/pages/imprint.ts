import { heading, paragraph } from '@/seed/data/build/rich'
import { same, text } from '@/seed/data/build/text'
import { flowMasters } from '@/seed/data/stores/flow-masters'
import type { SeedPage } from '@/seed/data/types'

const { address, director, register, vatId, notice } = flowMasters.legal

export const imprintPage: SeedPage = {
  slug: 'imprint',
  title: text('Imprint', 'Impressum', 'بيانات الناشر'),
  seo: {
    title: text('Imprint', 'Impressum', 'بيانات الناشر'),
    description: text(
      'Who is responsible for this shop, and how to reach them.',
      'Wer für diesen Shop verantwortlich ist und wie Sie uns erreichen.',
      'من المسؤول عن هذا المتجر وكيف تصل إليه.',
    ),
  },
  blocks: [
    {
      type: 'richText',
      content: [
        heading(same(address.name)),
        paragraph(
          text(
            `${address.line1}, ${address.postalCode} ${address.city}, Germany`,
            `${address.line1}, ${address.postalCode} ${address.city}`,
            `${address.line1}, ${address.postalCode} ${address.city}، ألمانيا`,
          ),
        ),
        paragraph(
          text(`Managing director: ${director}`, `Geschäftsführerin: ${director}`, 'المديرة العامة: يوهانا ليندكفيست'),
        ),
        paragraph(
          text(
            `Commercial register: ${register}`,
            `Handelsregister: ${register}`,
            `السجل التجاري: \u200e${register}\u200e`,
          ),
        ),
        paragraph(text(`VAT number: ${vatId}`, `Umsatzsteuer-ID: ${vatId}`, `الرقم الضريبي: \u200e${vatId}\u200e`)),
        heading(text('Contact', 'Kontakt', 'للتواصل')),
        paragraph(
          text(
            `${flowMasters.contact.email}, ${flowMasters.contact.phone}`,
            `${flowMasters.contact.email}, ${flowMasters.contact.phone}`,
            `${flowMasters.contact.email}، \u200e${flowMasters.contact.phone}\u200e`,
          ),
        ),
        heading(text('Dispute resolution', 'Streitbeilegung', 'تسوية النزاعات')),
        paragraph(
          text(
            'We do not take part in dispute resolution before a consumer arbitration board. Write to us first; so far we have always found a solution.',
            'Wir nehmen nicht an Verfahren vor einer Verbraucherschlichtungsstelle teil. Schreiben Sie uns: Bisher haben wir immer eine Lösung gefunden.',
            'لا نشارك في إجراءات هيئات تسوية نزاعات المستهلكين. راسلنا أولًا، فقد وجدنا حلًا في كل مرة حتى الآن.',
          ),
        ),
        paragraph(notice),
      ],
    },
  ],
}
