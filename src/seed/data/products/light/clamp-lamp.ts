import { detail, madeIn, warranty } from '@/seed/data/build/details'
import { gallery } from '@/seed/data/build/gallery'
import { colorOption } from '@/seed/data/build/options'
import { sale } from '@/seed/data/build/prices'
import { text } from '@/seed/data/build/text'
import type { SeedProduct } from '@/seed/data/types'

const title = text('Clamp lamp', 'Klemmleuchte', 'مصباح بمشبك')
const each = { prices: sale({ usd: 9900, eur: 8900 }, { usd: 12400, eur: 11500 }), weightGrams: 1380 }

export const clampLamp: SeedProduct = {
  slug: 'clamp-lamp',
  kind: 'physical',
  categories: ['light'],
  title,
  subtitle: text(
    'Holds on to a desk, a shelf or a bed frame',
    'Hält an Tischplatte, Regal oder Bettrahmen',
    'يثبت على المكتب أو الرف أو حافة السرير',
  ),
  description: [
    text(
      'Two arms with springs inside the tubes hold any position with one hand. The clamp closes on edges up to 55 millimeters thick and is lined with cork, so it leaves no mark.',
      'Zwei Arme mit innen liegenden Federn bleiben in jeder Stellung, die Sie mit einer Hand wählen. Die Klemme fasst Kanten bis 55 Millimeter ist mit Kork belegt und hinterlässt keine Spuren.',
      'ذراعان في داخلهما نوابض تحفظان أي وضع تختاره بيد واحدة. يُطبق المشبك على حوافّ سماكتها حتى 55 مم، وهو مبطّن بالفلين فلا يترك أثرًا.',
    ),
    text(
      'The bulb is a standard E27 and comes with the lamp. When it fails in ten years or so, you will find another at any hardware store.',
      'Das Leuchtmittel ist eine gewöhnliche E27-Lampe und liegt bei. Wenn sie in etwa zehn Jahren ausfällt, bekommen Sie die nächste in jedem Baumarkt.',
      'لمبته من مقاس E27 القياسي وهي مرفقة معه، وإن تعطلت بعد نحو عشر سنوات فستجد بديلها في أي متجر أدوات.',
    ),
  ],
  details: [
    detail(
      'material',
      text(
        'Lacquered aluminum, steel springs, cork',
        'Lackiertes Aluminium, Stahlfedern, Kork',
        'ألومنيوم مطلي ونوابض فولاذية وفلين',
      ),
    ),
    detail(
      'light',
      text('LED bulb E27, 7 W, 2700 K', 'LED-Lampe E27, 7 W, 2700 K', 'لمبة LED ‏E27، ‏7 واط، 2700 كلفن'),
    ),
    detail(
      'dimensions',
      text(
        'Two arms of 380 mm, shade 150 mm',
        'Zwei Arme zu 380 mm, Schirm 150 mm',
        'ذراعان طول كل منهما 380 مم، والغطاء 150 مم',
      ),
    ),
    detail('fits', text('Edges from 10 to 55 mm', 'Kanten von 10 bis 55 mm', 'الحواف من 10 إلى 55 مم')),
    madeIn('italy'),
    warranty(3),
  ],
  options: [colorOption(['moss', 'ink', 'ochre'])],
  variants: [
    { sku: 'FM-CLAMP-MOSS', options: { color: 'moss' }, ...each, stock: 22 },
    { sku: 'FM-CLAMP-INK', options: { color: 'ink' }, ...each, stock: 31 },
    { sku: 'FM-CLAMP-OCHRE', options: { color: 'ochre' }, ...each, stock: 0 },
  ],
  pictures: gallery({
    name: title,
    colors: ['moss', 'ink', 'ochre'],
    front: text(
      'Clamp lamp in moss with two arms',
      'Klemmleuchte in Moosgrün mit zwei Armen',
      'مصباح بمشبك وذراعين باللون الأخضر الطحلبي',
    ),
    detail: text(
      'The green shade at the end of the arm',
      'Der grüne Schirm am Ende des Arms',
      'الغطاء الأخضر عند طرف الذراع',
    ),
    setting: 'desk',
  }),
  related: ['wall-shelf', 'arc-desk-lamp', 'sketchbook'],
  seo: {
    title: text('Clamp lamp with sprung arms', 'Klemmleuchte mit Federarmen', 'مصباح بمشبك وذراعين نابضتين'),
    description: text(
      'Aluminum clamp lamp with springs inside the arms and a cork-lined clamp for edges up to 55 mm.',
      'Klemmleuchte aus Aluminium mit innen liegenden Federn und korkbelegter Klemme für Kanten bis 55 mm.',
      'مصباح من الألومنيوم بذراعين نابضتين ومشبك مبطّن بالفلين لحوافّ حتى 55 مم.',
    ),
  },
}
