import type { Manuscript } from '@/seed/data/digital/pdf'

const author = 'Mara Ostheim'

export const noteSystemsEn: Manuscript = {
  title: 'Note systems',
  author,
  language: 'en',
  chapters: [
    {
      heading: 'Week one: the log',
      paragraphs: [
        'One notebook, one page a day, everything in the order in which it came. Number the pages and keep two at the front for an index. In the evening, add at most three lines to the index.',
        'The log asks for nothing while you write, and for a little memory when you search: you have to know roughly when.',
        'At the end of the week, look for five things. How long did each take? ____ ____ ____ ____ ____',
      ],
    },
    {
      heading: 'Week two: the slip box',
      paragraphs: [
        'One thought to a card, in full sentences, as if you were writing to someone. Give each card a number and note on it the numbers of the cards it answers, doubts or continues.',
        'It is slow to fill and quick to think with. You will find what you wrote by way of something else, which is often better than what you were looking for.',
        'Write four cards a day. On Friday, lay them out and follow one path from end to end.',
      ],
    },
    {
      heading: 'Week three: the project folder',
      paragraphs: [
        'A folder for each thing that will one day be finished, with a sheet at the front that says what finished means. Every note goes into one folder or into none.',
        'It is clear and it forgets: when the folder closes, so does what is in it. For much work, that is a mercy.',
        'Choose two projects. Which notes had no folder? Keep those in an envelope for next week.',
      ],
    },
    {
      heading: 'Week four: the commonplace book',
      paragraphs: [
        'Copy by hand what others said well: a sentence, a recipe, the angle of a roof. Give each entry a heading in the margin and its source below.',
        'Then decide. Take one of the four for the coming year, and write on its first page why you chose it. You may steal one habit from another.',
        'I will keep ________________, because ________________',
      ],
    },
  ],
}

export const noteSystemsDe: Manuscript = {
  title: 'Notizsysteme',
  author,
  language: 'de',
  chapters: [
    {
      heading: 'Erste Woche: das Journal',
      paragraphs: [
        'Ein Notizbuch, eine Seite am Tag, alles in der Reihenfolge, in der es kam. Nummerieren Sie die Seiten und lassen Sie vorn zwei für ein Register frei. Abends ergänzen Sie das Register um höchstens drei Zeilen.',
        'Beim Schreiben verlangt das Journal nichts, beim Suchen ein wenig Gedächtnis: Sie müssen ungefähr wissen, wann.',
        'Suchen Sie am Ende der Woche fünf Dinge. Wie lange dauerte es jeweils? ____ ____ ____ ____ ____',
      ],
    },
    {
      heading: 'Zweite Woche: der Zettelkasten',
      paragraphs: [
        'Ein Gedanke pro Karte, in ganzen Sätzen, als schrieben Sie jemandem. Geben Sie jeder Karte eine Nummer und notieren Sie darauf die Nummern der Karten, denen sie antwortet, widerspricht oder folgt.',
        'Er füllt sich langsam und denkt schnell. Was Sie geschrieben haben, finden Sie auf dem Umweg über etwas anderes, und das ist oft besser als das Gesuchte.',
        'Schreiben Sie vier Karten am Tag. Legen Sie sie am Freitag aus und gehen Sie einen Weg von Anfang bis Ende.',
      ],
    },
    {
      heading: 'Dritte Woche: die Projektmappe',
      paragraphs: [
        'Eine Mappe für alles, was einmal fertig sein wird, mit einem Blatt obenauf, das sagt, was fertig heißt. Jede Notiz kommt in eine Mappe oder in keine.',
        'Das ist übersichtlich und vergisst: Schließt sich die Mappe, ist auch ihr Inhalt zu. Für viel Arbeit ist das ein Segen.',
        'Wählen Sie zwei Projekte. Welche Notizen hatten keine Mappe? Heben Sie sie in einem Umschlag für die nächste Woche auf.',
      ],
    },
    {
      heading: 'Vierte Woche: das Sammelbuch',
      paragraphs: [
        'Schreiben Sie von Hand ab, was andere gut gesagt haben: einen Satz, ein Rezept, die Neigung eines Dachs. Jeder Eintrag bekommt ein Stichwort am Rand und darunter seine Quelle.',
        'Dann entscheiden Sie. Nehmen Sie eines der vier für das kommende Jahr und schreiben Sie auf die erste Seite, warum. Eine Gewohnheit dürfen Sie von einem anderen stehlen.',
        'Ich behalte ________________, weil ________________',
      ],
    },
  ],
}
