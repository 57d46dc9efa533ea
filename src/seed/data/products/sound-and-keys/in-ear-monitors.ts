import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption, ownOption } from '@/seed/data/build/options'
import { price } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('In-ear monitors', 'In-Ear-Monitore', 'سماعات أذن داخلية')
const each = { prices: price(17900, 16900), weightGrams: 42 }

export const inEarMonitors: SeedProduct = {
  slug: 'in-ear-monitors',
  kind: 'physical',
  categories: ['headphones', 'sound-and-keys'],
  title,
  subtitle: text(
    'Wired, sealed, ready the moment you plug them in',
    'Mit Kabel, dicht, im Moment des Einsteckens bereit',
    'سلكية محكمة تعمل فور توصيلها',
  ),
  description: [
    text(
      'No battery, no pairing, no delay. The shells are polished resin with a brass face, small enough to lie on with your head on a pillow.',
      'Kein Akku, kein Koppeln, keine Verzögerung. Die Gehäuse aus poliertem Harz mit Messingblende sind so klein, dass Sie damit auf der Seite liegen können.',
      'لا بطارية ولا اقتران ولا تأخير. هيكلها من الراتنج المصقول بواجهة نحاسية، وهي صغيرة حتى يمكنك أن تضع رأسك على الوسادة وأنت تلبسها.',
    ),
    text(
      'The braided cable detaches at both ears, so a worn wire means a new cable and not a new pair. Five sizes of tips, in silicone and foam, are included.',
      'Das geflochtene Kabel lässt sich an beiden Ohren lösen: Ist es verschlissen, brauchen Sie ein neues Kabel und kein neues Paar. Aufsätze in fünf Größen aus Silikon und Schaum liegen bei.',
      'كابلها المجدول يُفصل من الأذنين، فإذا تلف استبدلت الكابل وحده. وترافقها رؤوس بخمسة مقاسات من السيليكون والرغوة.',
    ),
  ],
  details: [
    detail(
      'material',
      text(
        'Resin, brass, braided copper cable',
        'Harz, Messing, geflochtenes Kupferkabel',
        'راتنج ونحاس أصفر وكابل نحاسي مجدول',
      ),
    ),
    detail(
      'sound',
      text(
        'One dynamic driver, 16 Ω, isolation 26 dB',
        'Ein dynamischer Treiber, 16 Ω, Dämpfung 26 dB',
        'مكبّر ديناميكي واحد، 16 أوم، عزل 26 ديسيبل',
      ),
    ),
    detail('connection', text('1.2 m cable', 'Kabel 1,2 m', 'كابل بطول 1.2 م')),
    detail(
      'contents',
      text(
        'Monitors, cable, 10 pairs of tips, zip case',
        'Monitore, Kabel, 10 Paar Aufsätze, Etui',
        'السماعات والكابل و10 أزواج من الرؤوس وعلبة بسحّاب',
      ),
    ),
    madeIn('japan'),
    warranty(3),
  ],
  options: [
    colorOption(['slate', 'clay']),
    ownOption('plug', text('Plug', 'Stecker', 'القابس'), {
      jack: text('3.5 mm', '3,5 mm', '3.5 مم'),
      usbc: text('USB-C', 'USB-C', 'USB-C'),
    }),
  ],
  variants: [
    { sku: 'FM-IEM-SLATE-35', options: { color: 'slate', plug: 'jack' }, ...each, stock: 17 },
    { sku: 'FM-IEM-SLATE-USBC', options: { color: 'slate', plug: 'usbc' }, ...each, stock: 21 },
    { sku: 'FM-IEM-CLAY-35', options: { color: 'clay', plug: 'jack' }, ...each, stock: 0 },
    { sku: 'FM-IEM-CLAY-USBC', options: { color: 'clay', plug: 'usbc' }, ...each, stock: 9 },
  ],
  pictures: gallery({
    name: title,
    colors: ['slate', 'clay'],
    front: text(
      'In-ear monitors in slate with their round case',
      'In-Ear-Monitore in Schieferblau mit rundem Etui',
      'سماعات أذن أردوازية مع علبتها المستديرة',
    ),
    detail: text(
      'The brass faces and the braided cable',
      'Die Messingblenden und das geflochtene Kabel',
      'الواجهتان النحاسيتان والكابل المجدول',
    ),
    setting: 'table',
  }),
  related: ['over-ear-headphones', 'brown-noise', 'catchall-tray'],
  seo: {
    title: text('Wired in-ear monitors', 'In-Ear-Monitore mit Kabel', 'سماعات أذن سلكية'),
    description: text(
      'Wired in-ear monitors with a detachable braided cable, 3.5 mm or USB-C, and 26 dB of isolation.',
      'In-Ear-Monitore mit abnehmbarem geflochtenem Kabel, 3,5 mm oder USB-C, und 26 dB Dämpfung.',
      'سماعات أذن سلكية بكابل مجدول قابل للفصل، بقابس 3.5 مم أو USB-C، وعزل 26 ديسيبل.',
    ),
  },
}
