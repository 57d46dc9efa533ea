import type { Manuscript } from '@/seed/data/digital/pdf'

const author = 'Johanna Lindqvist'

export const theWeeklyReviewEn: Manuscript = {
  title: 'The weekly review',
  author,
  language: 'en',
  chapters: [
    {
      heading: 'Collect (ten minutes)',
      paragraphs: [
        'Put everything that is open in one pile: loose sheets, cards, the receipts from your bag, the photo of a whiteboard. Add what is in your head, one line each, until nothing more comes. Do not sort yet.',
        'The pile is always smaller than the feeling of it. That alone is worth the ten minutes.',
      ],
    },
    {
      heading: 'Sort and decide (twenty minutes)',
      paragraphs: [
        'Take each thing once. If it takes less than two minutes, do it. If it belongs to a day, write it on that day. If it belongs to somebody else, write to them now, in one sentence. If it belongs nowhere, let it go, and cross it out so that you see it go.',
        'Then look at the coming week and choose three things that will have happened by Friday. Write them where you will see them, with a day beside each.',
        'Three is few. It has to be, because the week brings the rest by itself.',
      ],
    },
    {
      heading: 'Close (ten minutes)',
      paragraphs: [
        'Answer four questions in writing. What went well? What took longer than I thought? Whom do I owe thanks? What will I leave alone next week?',
        'Clear the desk, put the cap on the pen, and go. The review ends with leaving the room.',
      ],
    },
    {
      heading: 'Worksheet: the pile',
      paragraphs: [
        'Print as often as you like.',
        '[ ] ______________________________________',
        '[ ] ______________________________________',
        '[ ] ______________________________________',
        '[ ] ______________________________________',
        '[ ] ______________________________________',
        '[ ] ______________________________________',
      ],
    },
    {
      heading: 'Worksheet: three things',
      paragraphs: [
        'By Friday this will have happened:',
        '1. ______________________________ day: ________',
        '2. ______________________________ day: ________',
        '3. ______________________________ day: ________',
        'And this I will leave alone:',
        '______________________________________',
      ],
    },
  ],
}

export const theWeeklyReviewDe: Manuscript = {
  title: 'Der Wochenrückblick',
  author,
  language: 'de',
  chapters: [
    {
      heading: 'Sammeln (zehn Minuten)',
      paragraphs: [
        'Legen Sie alles Offene auf einen Stapel: lose Blätter, Karten, die Belege aus der Tasche, das Foto einer Tafel. Schreiben Sie dazu, was noch im Kopf ist, jeweils eine Zeile, bis nichts mehr kommt. Geordnet wird noch nicht.',
        'Der Stapel ist immer kleiner als das Gefühl davon. Allein dafür lohnen sich die zehn Minuten.',
      ],
    },
    {
      heading: 'Ordnen und entscheiden (zwanzig Minuten)',
      paragraphs: [
        'Nehmen Sie jedes Ding einmal in die Hand. Dauert es keine zwei Minuten, erledigen Sie es. Gehört es zu einem Tag, schreiben Sie es dorthin. Gehört es jemand anderem, schreiben Sie ihm jetzt, in einem Satz. Gehört es nirgendwohin, lassen Sie es gehen, und streichen Sie es durch, damit Sie es gehen sehen.',
        'Dann sehen Sie sich die kommende Woche an und wählen drei Dinge, die bis Freitag geschehen sein werden. Schreiben Sie sie dorthin, wo Sie sie sehen, mit einem Tag daneben.',
        'Drei sind wenig. Das müssen sie sein, denn den Rest bringt die Woche von allein.',
      ],
    },
    {
      heading: 'Abschließen (zehn Minuten)',
      paragraphs: [
        'Beantworten Sie schriftlich vier Fragen. Was ist gelungen? Was hat länger gedauert als gedacht? Wem schulde ich Dank? Was lasse ich nächste Woche bleiben?',
        'Räumen Sie den Tisch frei, stecken Sie die Kappe auf den Stift und gehen Sie. Der Rückblick endet damit, dass Sie den Raum verlassen.',
      ],
    },
    {
      heading: 'Arbeitsblatt: der Stapel',
      paragraphs: [
        'Beliebig oft auszudrucken.',
        '[ ] ______________________________________',
        '[ ] ______________________________________',
        '[ ] ______________________________________',
        '[ ] ______________________________________',
        '[ ] ______________________________________',
        '[ ] ______________________________________',
      ],
    },
    {
      heading: 'Arbeitsblatt: drei Dinge',
      paragraphs: [
        'Bis Freitag wird das geschehen sein:',
        '1. ______________________________ Tag: ________',
        '2. ______________________________ Tag: ________',
        '3. ______________________________ Tag: ________',
        'Und das lasse ich bleiben:',
        '______________________________________',
      ],
    },
  ],
}
