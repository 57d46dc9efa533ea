import { text } from '@/seed/data/build/text'
import type { SeedDetail, Text } from '@/seed/data/types'

const labels = {
  material: text('Material', 'Material', 'الخامة'),
  paper: text('Paper', 'Papier', 'الورق'),
  pages: text('Pages', 'Seiten', 'عدد الصفحات'),
  contents: text('In the box', 'Lieferumfang', 'محتوى العلبة'),
  binding: text('Binding', 'Bindung', 'التجليد'),
  dimensions: text('Dimensions', 'Maße', 'الأبعاد'),
  capacity: text('Capacity', 'Fassungsvermögen', 'السعة'),
  weight: text('Weight', 'Gewicht', 'الوزن'),
  load: text('Load', 'Tragkraft', 'الحمولة القصوى'),
  light: text('Light', 'Licht', 'الإضاءة'),
  power: text('Power', 'Stromversorgung', 'الطاقة'),
  battery: text('Battery', 'Akku', 'البطارية'),
  connection: text('Connection', 'Anschluss', 'الاتصال'),
  sound: text('Sound', 'Klang', 'الصوت'),
  keys: text('Keys', 'Tasten', 'المفاتيح'),
  nib: text('Nib', 'Feder', 'الريشة'),
  refill: text('Refill', 'Mine', 'العبوة البديلة'),
  ink: text('Ink', 'Tinte', 'الحبر'),
  fits: text('Fits', 'Passend für', 'يناسب'),
  assembly: text('Assembly', 'Montage', 'التركيب'),
  care: text('Care', 'Pflege', 'العناية'),
  origin: text('Made in', 'Hergestellt in', 'بلد الصنع'),
  warranty: text('Warranty', 'Garantie', 'الضمان'),
  format: text('Format', 'Format', 'الصيغة'),
  length: text('Length', 'Umfang', 'المدة'),
  author: text('Written by', 'Verfasst von', 'تأليف'),
  license: text('License', 'Lizenz', 'الترخيص'),
  recorded: text('Recorded', 'Aufgenommen', 'التسجيل'),
}

/** One row of a product's table of facts. */
export function detail(label: keyof typeof labels, value: Text): SeedDetail {
  return { label: labels[label], value }
}

const countries = {
  germany: text('Germany', 'Deutschland', 'ألمانيا'),
  austria: text('Austria', 'Österreich', 'النمسا'),
  czechia: text('Czechia', 'Tschechien', 'التشيك'),
  denmark: text('Denmark', 'Dänemark', 'الدنمارك'),
  italy: text('Italy', 'Italien', 'إيطاليا'),
  japan: text('Japan', 'Japan', 'اليابان'),
  poland: text('Poland', 'Polen', 'بولندا'),
  portugal: text('Portugal', 'Portugal', 'البرتغال'),
  slovenia: text('Slovenia', 'Slowenien', 'سلوفينيا'),
  spain: text('Spain', 'Spanien', 'إسبانيا'),
  sweden: text('Sweden', 'Schweden', 'السويد'),
  taiwan: text('Taiwan', 'Taiwan', 'تايوان'),
}

export function madeIn(country: keyof typeof countries): SeedDetail {
  return detail('origin', countries[country])
}

/** A maker's warranty in whole years. */
export function warranty(years: 2 | 3 | 5 | 10): SeedDetail {
  const arabic = { 2: 'سنتان', 3: '3 سنوات', 5: '5 سنوات', 10: '10 سنوات' }
  return detail('warranty', text(`${years} years`, `${years} Jahre`, arabic[years]))
}
