import { heading, list, paragraph } from '@/seed/data/build/rich'
import { text } from '@/seed/data/build/text'
import type { SeedPage } from '@/seed/data/types'

/** After the model instructions and the model form of Directive 2011/83/EU, annex I, with 30 days instead of 14. */
export const rightOfWithdrawalPage: SeedPage = {
  slug: 'right-of-withdrawal',
  title: text('Right of withdrawal', 'Widerrufsrecht', 'حق العدول'),
  seo: {
    title: text('Right of withdrawal', 'Widerrufsbelehrung', 'حق العدول عن الشراء'),
    description: text(
      'How to withdraw from a contract, by when, and what happens to your money.',
      'Wie und bis wann Sie einen Vertrag widerrufen und was mit Ihrem Geld geschieht.',
      'كيف تعدل عن العقد ومتى تنتهي المهلة وكيف يُعاد إليك مالك.',
    ),
  },
  blocks: [
    {
      type: 'richText',
      content: [
        heading(text('Your right', 'Ihr Recht', 'حقك')),
        paragraph(
          text(
            'As a consumer you may withdraw from the contract within 30 days without giving any reason. The period ends 30 days after the day on which you, or a person you name who is not the carrier, receive the last item. For downloads it ends 30 days after the day on which the contract was concluded.',
            'Als Verbraucherin oder Verbraucher können Sie den Vertrag binnen 30 Tagen ohne Angabe von Gründen widerrufen. Die Frist beträgt 30 Tage ab dem Tag, an dem Sie oder eine von Ihnen benannte Person, die nicht der Beförderer ist, die letzte Ware in Besitz genommen haben. Bei Downloads beträgt sie 30 Tage ab dem Tag des Vertragsabschlusses.',
            'يحق لك بصفتك مستهلكًا أن تعدل عن العقد خلال 30 يومًا من غير إبداء أسباب. تنتهي المهلة بعد 30 يومًا من اليوم الذي تتسلّم فيه آخر منتج، أنت أو شخص تسمّيه غير الناقل. أما الملفات الرقمية فتنتهي مهلتها بعد 30 يومًا من يوم إبرام العقد.',
          ),
        ),
        paragraph(
          text(
            'To withdraw, send us a clear statement before the period ends: by e-mail to hello@flowmasters.example, by telephone at +49 30 23125 014 or by letter to Flow Masters GmbH, Werkhof 12, 10999 Berlin, Germany. You may use the form below, but you need not. It is enough that you send the statement in time.',
            'Um Ihr Widerrufsrecht auszuüben, senden Sie uns vor Ablauf der Frist eine eindeutige Erklärung: per E-Mail an hello@flowmasters.example, telefonisch unter +49 30 23125 014 oder per Brief an Flow Masters GmbH, Werkhof 12, 10999 Berlin. Sie können dafür das Muster unten verwenden, das ist aber nicht vorgeschrieben. Es genügt, dass Sie die Erklärung rechtzeitig absenden.',
            'لممارسة هذا الحق أرسل إلينا تصريحًا واضحًا قبل انتهاء المهلة، بالبريد الإلكتروني إلى hello@flowmasters.example أو بالهاتف على \u200e+49 30 23125 014\u200e أو بالبريد إلى Flow Masters GmbH, Werkhof 12, 10999 Berlin, Germany. يمكنك استخدام النموذج أدناه، لكنه ليس إلزاميًا. ويكفي أن ترسل التصريح قبل انتهاء المهلة.',
          ),
        ),
        heading(text('What follows', 'Folgen des Widerrufs', 'ما يترتب على العدول')),
        paragraph(
          text(
            'We pay back all that we have received from you, standard delivery included, without delay and within 14 days of your statement at the latest, by the same means by which you paid. We may wait until we have the goods back, or you have shown that you sent them. Please send the goods within 14 days of your statement. We bear the cost of sending them back: we send you a prepaid label. You pay for a loss of value only if you handled them in a way that was not needed to try them.',
            'Wir zahlen Ihnen alles zurück, was wir von Ihnen erhalten haben, auch die Kosten der Standardlieferung, unverzüglich und spätestens binnen 14 Tagen ab Ihrer Erklärung, auf demselben Weg, auf dem Sie bezahlt haben. Wir können die Rückzahlung verweigern, bis wir die Waren wieder haben oder Sie nachgewiesen haben, dass Sie sie abgesandt haben. Bitte senden Sie die Waren binnen 14 Tagen ab Ihrer Erklärung zurück. Die Kosten der Rücksendung tragen wir und schicken Ihnen dafür ein frankiertes Etikett. Für einen Wertverlust zahlen Sie nur, wenn er auf einen Umgang zurückgeht, der zur Prüfung der Waren nicht notwendig war.',
            'نعيد إليك كل ما دفعته، بما فيه تكلفة الشحن العادي، دون تأخير وخلال 14 يومًا على الأكثر من تصريحك، وبالوسيلة التي دفعت بها. ويجوز لنا الانتظار إلى أن تعود إلينا المنتجات أو تثبت أنك أرسلتها. يُرجى إرسال المنتجات خلال 14 يومًا من تصريحك. نتحمّل نحن تكلفة الإعادة ونرسل إليك ملصق شحن مدفوعًا، ولا تدفع مقابل نقص القيمة إلا إذا نتج عن استخدام لم تكن تجربة المنتج تستدعيه.',
          ),
        ),
        heading(text('Downloads', 'Downloads', 'الملفات الرقمية')),
        paragraph(
          text(
            'For downloads the right of withdrawal ends when the download begins, if you have agreed to that before and have confirmed that you know it. We ask for this at checkout and repeat it in the confirmation.',
            'Bei Downloads erlischt das Widerrufsrecht mit Beginn des Downloads, wenn Sie dem vorher zugestimmt und bestätigt haben, dass Sie das wissen. Danach fragen wir an der Kasse, und wir wiederholen es in der Bestätigung.',
            'يسقط حق العدول في الملفات الرقمية عند بدء التنزيل إذا وافقت على ذلك مسبقًا وأكدت علمك به. نطلب هذه الموافقة عند إتمام الشراء ونكررها في رسالة التأكيد.',
          ),
        ),
        heading(text('Model form', 'Muster-Widerrufsformular', 'نموذج العدول')),
        paragraph(
          text(
            'If you want to withdraw from the contract, you can fill this in and send it to us.',
            'Wenn Sie den Vertrag widerrufen wollen, können Sie dieses Formular ausfüllen und an uns senden.',
            'إذا أردت العدول عن العقد فيمكنك ملء هذا النموذج وإرساله إلينا.',
          ),
        ),
        list(
          text(
            'To Flow Masters GmbH, Werkhof 12, 10999 Berlin, Germany, hello@flowmasters.example',
            'An Flow Masters GmbH, Werkhof 12, 10999 Berlin, hello@flowmasters.example',
            'إلى Flow Masters GmbH, Werkhof 12, 10999 Berlin, Germany, hello@flowmasters.example',
          ),
          text(
            'I withdraw from my contract for the purchase of these goods:',
            'Hiermit widerrufe ich den von mir abgeschlossenen Vertrag über den Kauf der folgenden Waren:',
            'أعدل بهذا عن عقدي لشراء المنتجات الآتية:',
          ),
          text('Ordered on, received on:', 'Bestellt am, erhalten am:', 'تاريخ الطلب وتاريخ الاستلام:'),
          text('Name and address:', 'Name und Anschrift:', 'الاسم والعنوان:'),
          text(
            'Date, and signature if on paper:',
            'Datum, und Unterschrift nur bei Mitteilung auf Papier:',
            'التاريخ، والتوقيع إن كان على ورق:',
          ),
        ),
      ],
    },
  ],
}
