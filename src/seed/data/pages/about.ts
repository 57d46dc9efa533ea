import { categoryHref } from '@/seed/data/build/links'
import { paragraph } from '@/seed/data/build/rich'
import { text } from '@/seed/data/build/text'
import type { SeedPage } from '@/seed/data/types'

export const aboutPage: SeedPage = {
  slug: 'about',
  title: text('About us', 'Über uns', 'من نحن'),
  seo: {
    title: text('About Flow Masters', 'Über Flow Masters', 'عن Flow Masters'),
    description: text(
      'A small company in Berlin that makes and chooses tools for concentrated work.',
      'Ein kleines Unternehmen in Berlin, das Werkzeug für konzentriertes Arbeiten fertigt und auswählt.',
      'شركة صغيرة في برلين تصنع وتختار أدوات للعمل المركّز.',
    ),
  },
  blocks: [
    {
      type: 'story',
      heading: text('It began with a table', 'Am Anfang stand ein Tisch', 'بدأنا بطاولة'),
      content: [
        paragraph(
          text(
            'Johanna Lindqvist rented a room behind a bicycle shop in 2017 to finish a book. The room had a table, a window and no internet. The book took four months. When it was done, she stayed.',
            'Johanna Lindqvist mietete 2017 ein Zimmer hinter einem Fahrradladen, um ein Buch fertig zu schreiben. Im Zimmer gab es einen Tisch, ein Fenster und kein Internet. Das Buch brauchte vier Monate. Als es fertig war, blieb sie.',
            'في عام 2017 استأجرت يوهانا ليندكفيست غرفة خلف متجر دراجات لتُتمّ كتابًا. كان في الغرفة طاولة ونافذة ولا إنترنت. استغرق الكتاب أربعة أشهر، وحين انتهى بقيت هي في الغرفة.',
          ),
        ),
        paragraph(
          text(
            'Friends came to borrow the room, then asked where the lamp was from, and the paper. That is how a shop started, with eleven things in it.',
            'Freunde kamen, um sich das Zimmer auszuleihen, und fragten dann, woher die Lampe sei und das Papier. So entstand ein Laden, mit elf Dingen darin.',
            'صار الأصدقاء يستعيرون الغرفة، ثم يسألون من أين المصباح ومن أين الورق. وهكذا نشأ متجر فيه أحد عشر شيئًا.',
          ),
        ),
      ],
      picture: {
        product: 'arc-desk-lamp',
        view: 'scene',
        color: 'ink',
        alt: text(
          'An arc lamp on a desk by a dark window',
          'Eine Bogenleuchte auf einem Tisch am dunklen Fenster',
          'مصباح مقوّس على مكتب قرب نافذة معتمة',
        ),
      },
    },
    {
      type: 'featureList',
      heading: text('What we look for', 'Worauf wir achten', 'ما الذي نبحث عنه'),
      items: [
        {
          title: text('It does one thing', 'Es kann eine Sache', 'أن يؤدي غرضًا واحدًا'),
          text: text(
            'A lamp gives light. It does not need an account for that.',
            'Eine Leuchte gibt Licht. Ein Benutzerkonto braucht sie dafür nicht.',
            'المصباح يضيء، ولا يحتاج إلى حساب مستخدم كي يفعل ذلك.',
          ),
        },
        {
          title: text('It can be repaired', 'Es lässt sich reparieren', 'أن يكون قابلًا للإصلاح'),
          text: text(
            'Screws instead of glue, standard sizes, and a drawing of every part.',
            'Schrauben statt Kleber, Standardmaße und von jedem Teil eine Zeichnung.',
            'براغٍ لا لاصق، ومقاسات قياسية، ورسم لكل قطعة.',
          ),
        },
        {
          title: text('We know who makes it', 'Wir kennen die, die es machen', 'أن نعرف صانعه'),
          text: text(
            'Nineteen workshops in twelve countries. We have visited all of them, most more than once.',
            'Neunzehn Werkstätten in zwölf Ländern. Wir haben alle besucht, die meisten mehr als einmal.',
            'تسع عشرة ورشة في اثني عشر بلدًا، زرناها كلها، ومعظمها أكثر من مرة.',
          ),
        },
        {
          title: text('It ages well', 'Es altert gut', 'أن يحسُن مع الزمن'),
          text: text(
            'Leather darkens, brass dulls, paper yellows a little. We call that use.',
            'Leder dunkelt, Messing wird matt, Papier vergilbt ein wenig. Wir nennen das Gebrauch.',
            'الجلد يغمق، والنحاس الأصفر تذهب لمعته، والورق يصفرّ قليلًا. ونحن نسمّي ذلك استخدامًا.',
          ),
        },
      ],
    },
    {
      type: 'quote',
      text: text(
        'Concentration is not a talent. It is mostly furniture.',
        'Konzentration ist keine Begabung. Sie ist zum größten Teil Einrichtung.',
        'التركيز ليس موهبة، إنه في معظمه ترتيب مكان.',
      ),
      source: text('Johanna Lindqvist, founder', 'Johanna Lindqvist, Gründerin', 'يوهانا ليندكفيست، المؤسِّسة'),
    },
    {
      type: 'story',
      heading: text('Today', 'Heute', 'اليوم'),
      content: [
        paragraph(
          text(
            'We are fourteen people. Four of us repair: headphones, chairs, keyboards, now and then a teapot. The workshop has a long bench, and its front door opens on Thursdays from two to seven.',
            'Wir sind zu vierzehnt. Vier von uns reparieren: Kopfhörer, Stühle, Tastaturen, ab und zu eine Teekanne. Die Werkstatt hat eine lange Werkbank, und donnerstags von vierzehn bis neunzehn Uhr steht ihre Tür offen.',
            'نحن اليوم أربعة عشر شخصًا، أربعة منا يُصلحون: السماعات والكراسي ولوحات المفاتيح، وأحيانًا إبريق شاي. في الورشة طاولة طويلة، وبابها مفتوح كل خميس من الثانية ظهرًا إلى السابعة مساءً.',
          ),
        ),
      ],
      cta: {
        label: text('See the furniture', 'Möbel ansehen', 'تصفّح الأثاث'),
        href: categoryHref('furniture'),
      },
      picture: {
        product: 'task-chair',
        view: 'scene',
        color: 'ink',
        alt: text(
          'A task chair in a room with window light',
          'Ein Arbeitsstuhl in einem Zimmer mit Fensterlicht',
          'كرسي عمل في غرفة يدخلها ضوء النافذة',
        ),
      },
    },
  ],
}
