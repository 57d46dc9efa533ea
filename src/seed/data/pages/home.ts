import { categoryHref, pageHref, productHref } from '@/seed/data/build/links'
import { paragraph } from '@/seed/data/build/rich'
import { text } from '@/seed/data/build/text'
import type { SeedPage } from '@/seed/data/types'

export const homePage: SeedPage = {
  slug: 'home',
  title: text('Tools for deep work', 'Werkzeug für konzentriertes Arbeiten', 'أدوات للعمل العميق'),
  seo: {
    title: text(
      'Flow Masters: tools for deep work',
      'Flow Masters: Werkzeug für konzentriertes Arbeiten',
      'Flow Masters: أدوات للعمل العميق',
    ),
    description: text(
      'Notebooks and pens, desk lamps, ceramics, headphones, keyboards and furniture for people who need their attention.',
      'Notizbücher und Stifte, Leuchten, Keramik, Kopfhörer, Tastaturen und Möbel für alle, die ihre Aufmerksamkeit brauchen.',
      'دفاتر وأقلام ومصابيح وخزف وسماعات ولوحات مفاتيح وأثاث لمن يحتاج إلى انتباهه.',
    ),
  },
  blocks: [
    {
      type: 'hero',
      eyebrow: text('From the workshop', 'Aus der Werkstatt', 'من الورشة'),
      heading: text('A quiet desk is a tool', 'Ein ruhiger Tisch ist ein Werkzeug', 'المكتب الهادئ أداة عمل'),
      text: text(
        'We make and choose things for the hours in which you think: paper that takes ink, light that stays put, keys that do not clatter.',
        'Wir fertigen Dinge und wählen sie aus, für die Stunden, in denen Sie nachdenken: Papier, das Tinte annimmt, Licht, das bleibt, wo es soll, Tasten, die nicht klappern.',
        'نصنع ونختار أشياء للساعات التي تفكر فيها: ورقًا يتقبّل الحبر، وضوءًا ثابتًا، ومفاتيح لا تُصدر ضجيجًا.',
      ),
      cta: {
        label: text('See paper & pens', 'Papier & Stifte ansehen', 'تصفّح الورق والأقلام'),
        href: categoryHref('paper'),
      },
      picture: {
        product: 'standing-desk',
        view: 'scene',
        color: 'oak',
        alt: text(
          'A lamp, notebooks, a steaming mug and a plant on a desk',
          'Leuchte, Notizbücher, dampfender Becher und Pflanze auf einem Schreibtisch',
          'مصباح ودفاتر وكوب يتصاعد منه البخار ونبتة على مكتب',
        ),
      },
    },
    {
      type: 'categoryGrid',
      heading: text('Six corners of a room', 'Sechs Ecken eines Zimmers', 'ستة أركان في غرفة'),
      slugs: ['paper', 'light', 'ceramics', 'sound-and-keys', 'furniture', 'digital'],
    },
    {
      type: 'productRow',
      heading: text('To begin with', 'Für den Anfang', 'للبداية'),
      slugs: ['field-notebook', 'fountain-pen', 'arc-desk-lamp', 'morning-mug'],
    },
    {
      type: 'story',
      heading: text('Bound in Porto', 'In Porto gebunden', 'جُلّدت في بورتو'),
      content: [
        paragraph(
          text(
            'Our notebooks come from a workshop of five people near the river. Ana Reis sews each book block on a machine from 1962 and checks it by opening it in the middle and letting go.',
            'Unsere Notizbücher kommen aus einer Werkstatt mit fünf Leuten, nahe am Fluss. Ana Reis heftet jeden Buchblock auf einer Maschine von 1962 und prüft ihn, indem sie ihn in der Mitte aufschlägt und loslässt.',
            'تأتي دفاترنا من ورشة يعمل فيها خمسة أشخاص قرب النهر. تخيط آنا ريش ملازم كل دفتر على آلة من عام 1962، ثم تختبره بأن تفتحه من الوسط وترفع يدها عنه.',
          ),
        ),
        paragraph(
          text(
            'If it stays open, it goes to the binder. If it does not, it becomes scrap paper for the children next door.',
            'Bleibt er offen liegen, geht er zum Einband. Wenn nicht, bekommen ihn die Kinder von nebenan als Schmierpapier.',
            'فإن بقي مفتوحًا أُرسل إلى التجليد، وإلا صار ورق رسم لأطفال الجيران.',
          ),
        ),
      ],
      cta: {
        label: text('The field notebook', 'Zum Feldbuch', 'دفتر الميدان'),
        href: productHref('field-notebook'),
      },
      picture: {
        product: 'field-notebook',
        view: 'detail',
        color: 'ink',
        alt: text(
          'The cover of a notebook with its elastic band',
          'Der Einband eines Notizbuchs mit Gummiband',
          'غلاف دفتر بشريطه المطاطي',
        ),
      },
    },
    {
      type: 'featureList',
      heading: text('How we work', 'Wie wir arbeiten', 'كيف نعمل'),
      items: [
        {
          title: text('Parts for ten years', 'Teile für zehn Jahre', 'قطع غيار لعشر سنوات'),
          text: text(
            'Cushions, nibs, switches and casters are kept in stock for at least ten years after the last sale.',
            'Polster, Federn, Schalter und Rollen halten wir mindestens zehn Jahre über den letzten Verkauf hinaus vorrätig.',
            'نوفر الوسائد والريش وآليات المفاتيح والعجلات عشر سنوات على الأقل بعد آخر عملية بيع.',
          ),
        },
        {
          title: text('Thirty days to decide', 'Dreißig Tage Bedenkzeit', 'ثلاثون يومًا لتقرر'),
          text: text(
            'Use it, and send it back if it is not right. A started notebook is fine, too.',
            'Benutzen Sie es, und schicken Sie es zurück, wenn es nicht passt. Auch ein angefangenes Notizbuch.',
            'استخدمه، وإن لم يناسبك فأعده إلينا، حتى لو كان دفترًا بدأت الكتابة فيه.',
          ),
        },
        {
          title: text('Packed in paper', 'In Papier verpackt', 'تغليف من الورق'),
          text: text(
            'No plastic in the box: paper, cardboard and a strip of gummed tape.',
            'Kein Kunststoff im Paket: Papier, Karton und ein Streifen Nassklebeband.',
            'لا بلاستيك في الطرد، بل ورق وكرتون وشريط لاصق ورقي.',
          ),
        },
      ],
    },
    {
      type: 'productRow',
      heading: text('For the evening', 'Für den Abend', 'للمساء'),
      slugs: ['candle-lamp', 'carafe', 'rain-and-rooms', 'reading-light'],
    },
    {
      type: 'quote',
      text: text(
        'I bought the lamp for the light and kept it for the hinge.',
        'Gekauft habe ich die Leuchte wegen des Lichts, behalten wegen des Gelenks.',
        'اشتريتُ المصباح لضوئه، واحتفظتُ به لمفصله.',
      ),
      source: text('Tomasz W., architect, Gdańsk', 'Tomasz W., Architekt, Danzig', 'توماش و.، مهندس معماري، غدانسك'),
    },
    {
      type: 'story',
      heading: text('A shop that is also a workshop', 'Ein Laden, der auch Werkstatt ist', 'متجر وورشة معًا'),
      content: [
        paragraph(
          text(
            'We test everything at our own desks for at least a season before you see it. What bothers us in the second month does not come into the shop.',
            'Alles steht mindestens eine Jahreszeit lang auf unseren eigenen Tischen, bevor Sie es sehen. Was uns im zweiten Monat stört, kommt nicht in den Laden.',
            'نجرّب كل شيء على مكاتبنا فصلًا كاملًا على الأقل قبل أن تراه، وما يزعجنا منه في الشهر الثاني لا يدخل المتجر.',
          ),
        ),
      ],
      cta: { label: text('About us', 'Über uns', 'تعرّف إلينا'), href: pageHref('about') },
      picture: {
        product: 'mechanical-keyboard',
        view: 'scene',
        color: 'bone',
        alt: text(
          'A keyboard on a wooden table with a notebook and coffee',
          'Eine Tastatur auf einem Holztisch mit Notizbuch und Kaffee',
          'لوحة مفاتيح على طاولة خشبية مع دفتر وقهوة',
        ),
      },
    },
  ],
}
