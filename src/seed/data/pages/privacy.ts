import { heading, list, paragraph } from '@/seed/data/build/rich'
import { text } from '@/seed/data/build/text'
import type { SeedPage } from '@/seed/data/types'

export const privacyPage: SeedPage = {
  slug: 'privacy',
  title: text('Privacy', 'Datenschutz', 'الخصوصية'),
  seo: {
    title: text('Privacy notice', 'Datenschutzerklärung', 'سياسة الخصوصية'),
    description: text(
      'Which data we hold, why and for how long, and how to obtain it or have it deleted.',
      'Welche Daten wir speichern, wozu, wie lange, und wie Sie Auskunft oder Löschung erhalten.',
      'أي بيانات نحفظ ولماذا وإلى متى، وكيف تحصل عليها أو تطلب حذفها.',
    ),
  },
  blocks: [
    {
      type: 'richText',
      content: [
        paragraph(
          text(
            'We hold what we need to send you what you bought, and nothing beyond it. The controller is Flow Masters GmbH, Werkhof 12, 10999 Berlin, hello@flowmasters.example.',
            'Wir speichern, was nötig ist, um Ihnen das Gekaufte zu schicken, und nichts darüber hinaus. Verantwortlich ist die Flow Masters GmbH, Werkhof 12, 10999 Berlin, hello@flowmasters.example.',
            'نحفظ ما نحتاج إليه لإيصال ما اشتريته إليك، ولا شيء سواه. الجهة المسؤولة هي Flow Masters GmbH, Werkhof 12, 10999 Berlin، البريد: hello@flowmasters.example.',
          ),
        ),
        heading(text('When you visit', 'Beim Besuch', 'عند زيارتك')),
        paragraph(
          text(
            'The server logs the time, the page and a shortened address of your connection, to find faults and fend off attacks. These logs are deleted after 14 days (Art. 6(1)(f) GDPR).',
            'Der Server protokolliert Zeit, Seite und eine gekürzte Adresse Ihrer Verbindung, um Fehler zu finden und Angriffe abzuwehren. Diese Protokolle werden nach 14 Tagen gelöscht (Art. 6 Abs. 1 lit. f DSGVO).',
            'يسجّل الخادم الوقت والصفحة وعنوانًا مختصرًا لاتصالك، لاكتشاف الأعطال وصدّ الهجمات، ويُحذف هذا السجل بعد 14 يومًا (المادة 6(1)(و) من اللائحة الأوروبية العامة لحماية البيانات).',
          ),
        ),
        paragraph(
          text(
            'Cookies hold your cart, your sign-in and your choice of country and currency. They are necessary for the shop and carry no advertising.',
            'Cookies halten Ihren Warenkorb, Ihre Anmeldung und Ihre Wahl von Land und Währung fest. Sie sind für den Shop nötig und dienen keiner Werbung.',
            'تحفظ ملفات تعريف الارتباط سلّتك وتسجيل دخولك والبلد والعملة اللذين اخترتهما. وهي ضرورية لعمل المتجر ولا تُستخدم في الإعلان.',
          ),
        ),
        heading(text('When you order', 'Bei einer Bestellung', 'عند الطلب')),
        paragraph(
          text(
            'We process your name, addresses, e-mail, telephone number if given, and the items, in order to fulfill the contract (Art. 6(1)(b) GDPR).',
            'Wir verarbeiten Name, Anschriften, E-Mail, gegebenenfalls Telefonnummer und die Artikel, um den Vertrag zu erfüllen (Art. 6 Abs. 1 lit. b DSGVO).',
            'نعالج اسمك وعناوينك وبريدك ورقم هاتفك إن قدّمته والمنتجات المطلوبة، لتنفيذ العقد (المادة 6(1)(ب) من اللائحة نفسها).',
          ),
        ),
        list(
          text(
            'Carriers receive the name, address and, for delivery calls, the telephone number.',
            'Paketdienste erhalten Name, Anschrift und für Anrufe vor der Zustellung die Telefonnummer.',
            'يتسلّم الناقل الاسم والعنوان، ورقم الهاتف لغرض الاتصال قبل التوصيل.',
          ),
          text(
            'Stripe processes card payments. Your card number never reaches our servers.',
            'Stripe wickelt Kartenzahlungen ab. Ihre Kartennummer erreicht unsere Server nicht.',
            'تتولى شركة Stripe عمليات الدفع بالبطاقة، ولا يصل رقم بطاقتك إلى خوادمنا.',
          ),
          text(
            'Invoices are kept for eight years, as German tax law requires.',
            'Rechnungen bewahren wir acht Jahre auf, wie es das deutsche Steuerrecht verlangt.',
            'نحتفظ بالفواتير ثماني سنوات وفق ما يقتضيه قانون الضرائب الألماني.',
          ),
        ),
        heading(text('Your rights', 'Ihre Rechte', 'حقوقك')),
        paragraph(
          text(
            'You may ask what we hold about you, have it corrected, restricted or deleted, and take it with you. Write to us at hello@flowmasters.example; we answer within one month. You may also complain to the Berlin Commissioner for Data Protection.',
            'Sie können erfahren, was wir über Sie gespeichert haben, es berichtigen, einschränken oder löschen lassen und es mitnehmen. Schreiben Sie dafür an hello@flowmasters.example; wir antworten innerhalb eines Monats. Beschweren können Sie sich auch bei der Berliner Beauftragten für Datenschutz.',
            'يحق لك أن تعرف ما نحفظه عنك، وأن تطلب تصحيحه أو تقييده أو حذفه أو نقله. راسلنا لذلك على hello@flowmasters.example، ونجيبك خلال شهر. كما يحق لك تقديم شكوى إلى مفوّضة حماية البيانات في برلين.',
          ),
        ),
      ],
    },
  ],
}
