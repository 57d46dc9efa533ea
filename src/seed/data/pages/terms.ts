import { heading, paragraph } from '@/seed/data/build/rich'
import { text } from '@/seed/data/build/text'
import type { SeedPage } from '@/seed/data/types'

export const termsPage: SeedPage = {
  slug: 'terms',
  title: text('Terms', 'Allgemeine Geschäftsbedingungen', 'الشروط والأحكام'),
  seo: {
    title: text('Terms of sale', 'Allgemeine Geschäftsbedingungen', 'الشروط والأحكام'),
    description: text(
      'Contract, prices, payment, delivery, withdrawal and warranty, in plain words.',
      'Vertrag, Preise, Zahlung, Lieferung, Widerruf und Gewährleistung in klaren Worten.',
      'العقد والأسعار والدفع والتوصيل والعدول والضمان بعبارات واضحة.',
    ),
  },
  blocks: [
    {
      type: 'richText',
      content: [
        heading(text('1. Parties to the contract', '1. Vertragsparteien', '1. طرفا العقد')),
        paragraph(
          text(
            'These terms apply to purchases from Flow Masters GmbH, Berlin. When you press the order button, you make a binding offer. The contract is concluded when we confirm the order by e-mail.',
            'Diese Bedingungen gelten für Käufe bei der Flow Masters GmbH, Berlin. Mit der Bestellschaltfläche geben Sie ein verbindliches Angebot ab. Der Vertrag kommt zustande, wenn wir die Bestellung per E-Mail bestätigen.',
            'تسري هذه الشروط على المشتريات من شركة Flow Masters GmbH في برلين. بالضغط على زر الطلب تقدّم عرضًا ملزمًا، وينعقد العقد حين نؤكد الطلب بالبريد الإلكتروني.',
          ),
        ),
        heading(text('2. Prices and shipping', '2. Preise und Versand', '2. الأسعار والشحن')),
        paragraph(
          text(
            'All prices include value added tax where it applies. Shipping is shown before you order and depends on the country and the method you choose.',
            'Alle Preise enthalten die Mehrwertsteuer, soweit sie anfällt. Die Versandkosten richten sich nach Land und Versandart und werden vor der Bestellung angezeigt.',
            'تشمل الأسعار ضريبة القيمة المضافة حيث تُستحق. وتُعرض تكلفة الشحن قبل الطلب، وهي تتوقف على البلد وطريقة الشحن.',
          ),
        ),
        heading(text('3. Payment', '3. Zahlung', '3. الدفع')),
        paragraph(
          text(
            'You can pay by card and the other methods shown at checkout, by bank transfer, and in some countries by cash on delivery. For bank transfers we hold the items until the day that the confirmation names.',
            'Sie zahlen per Karte oder mit den anderen an der Kasse gezeigten Verfahren, per Überweisung und in einigen Ländern per Nachnahme. Bei Überweisung halten wir die Artikel bis zu dem Tag zurück, den die Bestätigung nennt.',
            'يمكنك الدفع بالبطاقة وبالوسائل الأخرى المعروضة عند إتمام الشراء، أو بالتحويل المصرفي، أو نقدًا عند الاستلام في بعض البلدان. وعند التحويل نحجز المنتجات حتى اليوم المذكور في رسالة التأكيد.',
          ),
        ),
        heading(text('4. Delivery', '4. Lieferung', '4. التوصيل')),
        paragraph(
          text(
            'If an item turns out not to be available, we tell you without delay and refund what you have paid for it. Ownership passes to you with full payment, the risk with delivery.',
            'Stellt sich heraus, dass ein Artikel nicht lieferbar ist, teilen wir es Ihnen unverzüglich mit und erstatten den dafür gezahlten Betrag. Das Eigentum geht mit vollständiger Zahlung über, die Gefahr mit der Übergabe.',
            'إذا تبيّن أن منتجًا غير متوفر أبلغناك دون تأخير ورددنا إليك ثمنه. تنتقل الملكية إليك بسداد الثمن كاملًا، وتنتقل تبعة الهلاك بالتسليم.',
          ),
        ),
        heading(text('5. Right of withdrawal', '5. Widerrufsrecht', '5. حق العدول')),
        paragraph(
          text(
            'As a consumer you may withdraw from the contract within 14 days of delivery without giving reasons. We extend this period to 30 days. An informal message is enough. For downloads the right ends when the download begins, if you have agreed to that before.',
            'Als Verbraucherin oder Verbraucher können Sie den Vertrag innerhalb von 14 Tagen ab Lieferung ohne Angabe von Gründen widerrufen. Wir verlängern diese Frist auf 30 Tage. Eine formlose Mitteilung genügt. Bei Downloads erlischt das Recht mit Beginn des Downloads, wenn Sie dem vorher zugestimmt haben.',
            'يحق لك بصفتك مستهلكًا العدول عن العقد خلال 14 يومًا من الاستلام من غير إبداء أسباب، وقد مددنا هذه المهلة إلى 30 يومًا. وتكفي رسالة بسيطة. ويسقط هذا الحق في الملفات الرقمية عند بدء التنزيل إذا وافقت على ذلك مسبقًا.',
          ),
        ),
        heading(text('6. Warranty', '6. Gewährleistung', '6. الضمان')),
        paragraph(
          text(
            'The statutory warranty of two years applies. Where a product page names a longer one, the maker grants it in addition.',
            'Es gilt die gesetzliche Gewährleistung von zwei Jahren. Nennt eine Produktseite eine längere Garantie, gewährt sie der Hersteller zusätzlich.',
            'يسري الضمان القانوني ومدته سنتان. وإذا ذكرت صفحة المنتج ضمانًا أطول فإن الصانع يمنحه إضافة إلى ذلك.',
          ),
        ),
        heading(text('7. Law', '7. Anwendbares Recht', '7. القانون الواجب التطبيق')),
        paragraph(
          text(
            'German law applies. Consumers keep the protection of the mandatory law of the country they live in.',
            'Es gilt deutsches Recht. Der zwingende Verbraucherschutz des Landes, in dem Sie leben, bleibt unberührt.',
            'يسري القانون الألماني، ويحتفظ المستهلك بالحماية التي تكفلها له القواعد الآمرة في بلد إقامته.',
          ),
        ),
      ],
    },
  ],
}
