import { heading, paragraph } from '@/seed/data/build/rich'
import { text } from '@/seed/data/build/text'
import type { SeedPage } from '@/seed/data/types'

export const contactPage: SeedPage = {
  slug: 'contact',
  title: text('Contact', 'Kontakt', 'تواصل معنا'),
  seo: {
    title: text('Contact', 'Kontakt', 'تواصل معنا'),
    description: text(
      'Write to us, call us or come by the workshop in Berlin on a Thursday.',
      'Schreiben Sie uns, rufen Sie an oder kommen Sie donnerstags in die Berliner Werkstatt.',
      'راسلنا أو اتصل بنا أو زُر ورشتنا في برلين يوم الخميس.',
    ),
  },
  blocks: [
    {
      type: 'richText',
      content: [
        paragraph(
          text(
            'A person reads what you send, usually one of the four who also repair. Please mention your order number if you have one.',
            'Was Sie schicken, liest ein Mensch, meist einer der vier, die auch reparieren. Nennen Sie bitte die Bestellnummer, falls Sie eine haben.',
            'ما ترسله يقرؤه إنسان، وهو في الغالب أحد الأربعة الذين يتولّون الإصلاح. يُرجى ذكر رقم الطلب إن وُجد.',
          ),
        ),
        heading(text('E-mail', 'E-Mail', 'البريد الإلكتروني'), 3),
        paragraph(
          text(
            'hello@flowmasters.example, answered within one working day',
            'hello@flowmasters.example, Antwort innerhalb eines Arbeitstags',
            'hello@flowmasters.example، ونجيب خلال يوم عمل واحد',
          ),
        ),
        heading(text('Telephone', 'Telefon', 'الهاتف'), 3),
        paragraph(
          text(
            '+49 30 23125 014, Monday to Friday, 9 a.m. to 5 p.m. (Berlin)',
            '+49 30 23125 014, Montag bis Freitag, 9 bis 17 Uhr',
            '\u200e+49 30 23125 014\u200e، من الاثنين إلى الجمعة، من 9 صباحًا إلى 5 مساءً بتوقيت برلين',
          ),
        ),
        heading(text('Workshop', 'Werkstatt', 'الورشة'), 3),
        paragraph(
          text(
            'Werkhof 12, 10999 Berlin, open on Thursdays from 2 to 7 p.m. Bring what is broken; the coffee is free.',
            'Werkhof 12, 10999 Berlin, donnerstags von 14 bis 19 Uhr geöffnet. Bringen Sie mit, was kaputt ist; der Kaffee geht auf uns.',
            'Werkhof 12, 10999 Berlin، مفتوحة كل خميس من الثانية ظهرًا إلى السابعة مساءً. أحضر معك ما تعطّل، والقهوة على حسابنا.',
          ),
        ),
      ],
    },
    {
      type: 'faq',
      heading: text('Before you write', 'Bevor Sie schreiben', 'قبل أن تراسلنا'),
      items: [
        {
          question: text('Where is my order?', 'Wo ist meine Bestellung?', 'أين طلبي؟'),
          answer: text(
            'The link in your confirmation e-mail shows where it is, without an account.',
            'Der Link in Ihrer Bestätigungs-E-Mail zeigt es Ihnen, auch ohne Konto.',
            'يبيّن لك ذلك الرابط الموجود في رسالة التأكيد، من غير حاجة إلى حساب.',
          ),
        },
        {
          question: text('Do you sell spare parts?', 'Verkaufen Sie Ersatzteile?', 'هل تبيعون قطع الغيار؟'),
          answer: text(
            'Yes, for everything we have ever sold. Tell us the product and the part; a photo helps.',
            'Ja, für alles, was wir je verkauft haben. Nennen Sie Produkt und Teil; ein Foto hilft.',
            'نعم، لكل ما بعناه يومًا. أخبرنا باسم المنتج والقطعة، والصورة تفيد.',
          ),
        },
        {
          question: text('Do you supply offices?', 'Beliefern Sie Büros?', 'هل تزوّدون المكاتب؟'),
          answer: text(
            'For five desks or more we make you an offer and come to measure, if you are in Berlin or Leipzig.',
            'Ab fünf Tischen machen wir ein Angebot und kommen zum Ausmessen, sofern Sie in Berlin oder Leipzig sind.',
            'نقدّم عرضًا ابتداءً من خمسة مكاتب، ونأتي لأخذ المقاسات إن كنت في برلين أو لايبزيغ.',
          ),
        },
      ],
    },
  ],
}
