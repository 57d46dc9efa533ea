import { deliveryLine } from '@/seed/data/build/delivery-line'
import { heading, list, paragraph } from '@/seed/data/build/rich'
import { text } from '@/seed/data/build/text'
import { shippingMethods } from '@/seed/data/stores/shipping'
import type { SeedPage } from '@/seed/data/types'

export const shippingAndReturnsPage: SeedPage = {
  slug: 'shipping-and-returns',
  title: text('Shipping & returns', 'Versand & Rückgabe', 'الشحن والإرجاع'),
  seo: {
    title: text('Shipping and returns', 'Versand und Rückgabe', 'الشحن والإرجاع'),
    description: text(
      'Where we ship, what it costs, how long it takes, and how to send something back within 30 days.',
      'Wohin wir liefern, was es kostet, wie lange es dauert und wie Sie binnen 30 Tagen etwas zurückgeben.',
      'إلى أين نشحن وكم يكلّف ذلك وكم يستغرق، وكيف تعيد منتجًا خلال 30 يومًا.',
    ),
  },
  blocks: [
    {
      type: 'richText',
      content: [
        heading(text('Delivery', 'Lieferung', 'التوصيل')),
        paragraph(
          text(
            'Orders of items in stock leave our workshop in Berlin within one working day of payment; the days below count from your order and include it. As soon as the carrier has the parcel, we e-mail you, with the tracking number if there is one.',
            'Bestellungen von Lagerware verlassen unsere Werkstatt in Berlin innerhalb eines Arbeitstags nach der Zahlung; er ist in den folgenden Zeiten, die ab der Bestellung zählen, enthalten. Sobald der Paketdienst das Paket hat, erhalten Sie eine E-Mail, mit Sendungsnummer, falls es eine gibt.',
            'تغادر طلبات المنتجات المتوفرة ورشتنا في برلين خلال يوم عمل واحد من الدفع، وهو محسوب ضمن المدد أدناه التي تبدأ من تاريخ الطلب. وما إن تتسلّم شركة الشحن الطرد حتى تصلك رسالة، وفيها رقم التتبّع إن وُجد.',
          ),
        ),
        list(
          deliveryLine(shippingMethods, 'standard-de', text('Germany', 'Deutschland', 'ألمانيا'), 'EUR'),
          deliveryLine(
            shippingMethods,
            'standard-eu',
            text('European Union', 'Europäische Union', 'الاتحاد الأوروبي'),
            'EUR',
          ),
          deliveryLine(
            shippingMethods,
            'standard-europe',
            text(
              'United Kingdom, Switzerland, Norway',
              'Vereinigtes Königreich, Schweiz, Norwegen',
              'المملكة المتحدة وسويسرا والنرويج',
            ),
            'EUR',
          ),
          deliveryLine(
            shippingMethods,
            'standard-na',
            text('United States and Canada', 'USA und Kanada', 'الولايات المتحدة وكندا'),
            'USD',
          ),
          deliveryLine(
            shippingMethods,
            'standard-me',
            text('Middle East and North Africa', 'Naher Osten und Nordafrika', 'الشرق الأوسط وشمال أفريقيا'),
            'USD',
          ),
          deliveryLine(
            shippingMethods,
            'standard-world',
            text('Everywhere else', 'Alle anderen Länder', 'بقية دول العالم'),
            'USD',
          ),
        ),
        paragraph(
          text(
            'Express delivery is offered at checkout where it is available. Books, courses and sounds are ready to download as soon as your payment has arrived.',
            'Expressversand bieten wir an der Kasse an, wo er verfügbar ist. Bücher, Kurse und Klänge können Sie herunterladen, sobald Ihre Zahlung eingegangen ist.',
            'يظهر التوصيل السريع عند إتمام الشراء حيثما توفّر. أما الكتب والدورات والأصوات فتصير جاهزة للتنزيل فور وصول دفعتك.',
          ),
        ),
        heading(text('Returns', 'Rückgabe', 'الإرجاع')),
        paragraph(
          text(
            'You have 30 days from the day of delivery. Write to us with your order number; we send you a prepaid label and refund the full price within five days of the parcel’s arrival, to the payment method you used.',
            'Sie haben ab der Lieferung 30 Tage Zeit. Schreiben Sie uns mit Ihrer Bestellnummer: Wir schicken Ihnen ein frankiertes Etikett und erstatten den vollen Preis innerhalb von fünf Tagen nach Eingang, auf demselben Weg, auf dem Sie bezahlt haben.',
            'أمامك 30 يومًا من تاريخ الاستلام. راسلنا برقم طلبك فنرسل إليك ملصق شحن مدفوعًا، ونردّ إليك المبلغ كاملًا خلال خمسة أيام من وصول الطرد، وبوسيلة الدفع نفسها.',
          ),
        ),
        paragraph(
          text(
            'Things may show that they were tried. Downloads can be returned until you have started to download them.',
            'Man darf den Dingen ansehen, dass sie ausprobiert wurden. Downloads nehmen wir zurück, solange Sie sie nicht heruntergeladen haben.',
            'ولا بأس أن تظهر على المنتج آثار التجربة. أما الملفات الرقمية فتُقبل إعادتها ما لم تبدأ تنزيلها.',
          ),
        ),
      ],
    },
    {
      type: 'faq',
      heading: text('Frequently asked', 'Häufig gefragt', 'أسئلة شائعة'),
      items: [
        {
          question: text('How is a desk delivered?', 'Wie wird ein Tisch geliefert?', 'كيف يُسلَّم المكتب؟'),
          answer: text(
            'In two parcels, by two people, to the room of your choice on the ground floor. The carrier calls the day before.',
            'In zwei Paketen und zu zweit, im Erdgeschoss bis in den Raum Ihrer Wahl. Die Spedition ruft am Vortag an.',
            'في طردين يحملهما شخصان إلى الغرفة التي تختارها في الطابق الأرضي، وتتصل بك شركة الشحن قبل يوم.',
          ),
        },
        {
          question: text('Do I have to pay customs duties?', 'Fallen Zollgebühren an?', 'هل أدفع رسومًا جمركية؟'),
          answer: text(
            'Not within the European Union. Elsewhere duties depend on your country. Where the carrier collects them, you are told before delivery.',
            'Innerhalb der Europäischen Union nicht. Anderswo hängen sie vom Land ab. Erhebt sie der Paketdienst, erfahren Sie es vor der Zustellung.',
            'لا، داخل الاتحاد الأوروبي. أما خارجه فبحسب بلدك، وإن كانت شركة الشحن تحصّلها فستُبلَّغ قبل التوصيل.',
          ),
        },
        {
          question: text('Can I change an order?', 'Kann ich eine Bestellung ändern?', 'هل يمكنني تعديل الطلب؟'),
          answer: text(
            'Until it is packed, yes. Write or call with the order number as soon as you can.',
            'Ja, bis sie gepackt ist. Schreiben Sie oder rufen Sie an, möglichst bald und mit der Bestellnummer.',
            'نعم، قبل أن يُغلَّف. راسلنا أو اتصل بنا في أقرب وقت مع ذكر رقم الطلب.',
          ),
        },
        {
          question: text(
            'What if something arrives broken?',
            'Und wenn etwas zerbrochen ankommt?',
            'وماذا لو وصل شيء مكسورًا؟',
          ),
          answer: text(
            'Send us a photo. A replacement leaves the same or the next day, and you need not send back the pieces.',
            'Schicken Sie uns ein Foto. Der Ersatz geht am selben oder am nächsten Tag hinaus, die Scherben dürfen Sie behalten.',
            'أرسل إلينا صورة، فنشحن البديل في اليوم نفسه أو الذي يليه، ولا حاجة إلى إعادة القطع المكسورة.',
          ),
        },
      ],
    },
  ],
}
