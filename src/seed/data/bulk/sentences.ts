import { text } from '@/seed/data/build/text'

/** `{noun}`, `{brand}`, `{name}`, `{place}`, `{other}` and `{year}` are filled in. */
export const subtitles = [
  text('From the {name} series', 'Aus der Reihe {name}', 'من سلسلة {name}'),
  text('Made in small batches in {place}', 'In kleinen Serien in {place} gefertigt', 'يُصنع بكميات صغيرة في {place}'),
  text('For every day, made to be repaired', 'Für jeden Tag, leicht zu reparieren', 'لكل يوم، ويسهل إصلاحه'),
  text('{brand} in the {name} edition', '{brand} in der Ausgabe {name}', '{brand} في إصدار {name}'),
  text('Quiet, plain and long-lasting', 'Ruhig, schlicht und langlebig', 'هادئ وبسيط ويدوم طويلًا'),
  text('A favorite of the workshop in {place}', 'Ein Liebling der Werkstatt in {place}', 'المفضّل لدى ورشة {place}'),
] as const

export const sentences = [
  text(
    '{brand} makes this {noun} in a workshop in {place}, where work with the hands has a long tradition.',
    '{brand} fertigt dieses Stück in einer Werkstatt in {place}, in der Handarbeit eine lange Tradition hat.',
    'تصنع {brand} هذه القطعة في ورشة في {place} حيث للعمل اليدوي تقليد طويل.',
  ),
  text(
    'The pattern is called {name} and was first shown in {year}.',
    'Das Muster heißt {name} und wurde {year} zum ersten Mal gezeigt.',
    'يُسمّى النقش {name} وقد عُرض أول مرة عام {year}.',
  ),
  text(
    'It goes well with the pieces of the {name} and {other} series.',
    'Es passt gut zu den Stücken der Reihen {name} und {other}.',
    'ينسجم مع قطع سلسلتي {name} و{other}.',
  ),
  text(
    'Every part can be replaced, and the maker keeps spare parts for twenty years.',
    'Jedes Teil lässt sich ersetzen, und der Hersteller hält zwanzig Jahre lang Ersatzteile bereit.',
    'يمكن استبدال كل جزء، ويحتفظ الصانع بقطع الغيار عشرين عامًا.',
  ),
  text(
    'The surface is smooth, takes on a warm shine over the years and needs no special care.',
    'Die Oberfläche ist glatt, bekommt mit den Jahren einen warmen Glanz und braucht keine besondere Pflege.',
    'السطح أملس ويكتسب مع السنين لمعانًا دافئًا ولا يحتاج إلى عناية خاصة.',
  ),
  text(
    'The idea came from {other}, who drew it for a small office by the harbor of {place}.',
    'Die Idee stammt von {other} und wurde für ein kleines Büro am Hafen von {place} gezeichnet.',
    'جاءت الفكرة من {other} ورُسمت لمكتب صغير عند ميناء {place}.',
  ),
  text(
    'It is packed without plastic, in a box that can be used again for letters and cables.',
    'Verpackt ist es ohne Kunststoff, in einer Schachtel, die für Briefe und Kabel weiter dient.',
    'يُغلَّف دون بلاستيك في علبة تصلح بعد ذلك للرسائل والكابلات.',
  ),
  text(
    'A plain {noun} for calm mornings, long meetings and late evenings.',
    'Ein schlichtes Stück für ruhige Morgen, lange Besprechungen und späte Abende.',
    'قطعة بسيطة لصباحات هادئة واجتماعات طويلة وأمسيات متأخرة.',
  ),
  text(
    'Compared with the {other} edition it is a little lighter and sits better in the hand.',
    'Gegenüber der Ausgabe {other} ist es etwas leichter und liegt besser in der Hand.',
    'وهو أخفّ قليلًا من إصدار {other} وأريح في اليد.',
  ),
] as const
