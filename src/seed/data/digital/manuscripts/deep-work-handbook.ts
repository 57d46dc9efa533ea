import type { Manuscript } from '@/seed/data/digital/pdf'

const author = 'Johanna Lindqvist'

export const deepWorkHandbookEn: Manuscript = {
  title: 'Deep work handbook',
  author,
  language: 'en',
  chapters: [
    {
      heading: '1. The open office',
      paragraphs: [
        'An open office is a room in which everybody can be asked everything at any time. That is convenient for the person who asks. For the person who answers, each question costs more than the minute it takes: the thread has to be found again, and often it is a different thread.',
        'You will not get a door this month. What you can get is a sign that others learn to read. Choose one object, a lamp or a pair of headphones, and tell the four people closest to you what it means: when it is on, I will answer on the hour.',
        'Then keep your side. On the hour, look up and be available for ten minutes, gladly. People respect a closed door if they know when it opens.',
        'Try this week: two blocks of fifty minutes, at the same time each day, with the sign visible.',
        '[ ] Monday   [ ] Tuesday   [ ] Wednesday   [ ] Thursday   [ ] Friday',
      ],
    },
    {
      heading: '2. The telephone',
      paragraphs: [
        'A phone face down on the table is still a phone on the table. Part of you listens for it. The remedy is distance, and it is measured in steps: at ten steps away, reaching for it becomes a decision.',
        'Find a place for it that is not on your body and not in your sight. A tray by the door will do, or a drawer that sticks a little. Leave the sound on for calls from three people. Everything else can wait until you walk there.',
        'The first days are uncomfortable. You will notice how often the hand goes out without you. Do not scold it; count it. By the end of the week the number will have fallen by itself.',
        'Try this week: write down the count for each morning.',
        '[ ] ______   [ ] ______   [ ] ______   [ ] ______   [ ] ______',
      ],
    },
    {
      heading: '3. The meeting at eleven',
      paragraphs: [
        'A meeting at eleven cuts a morning into two pieces, and the second piece is too short for anything difficult. Move it to half past one and you have not lost a minute, yet gained a morning.',
        'If you cannot move it, use what is left before it: begin at eight with the hardest thing and stop at half past ten. The half hour that remains is for the small matters that you would otherwise do first.',
        'For the meetings that you call yourself, there are two rules. Send the question the day before. End when it has been answered.',
        'Try this week: move one meeting. Only one.',
        '[ ] moved from ________ to ________',
      ],
    },
  ],
}

export const deepWorkHandbookDe: Manuscript = {
  title: 'Handbuch der konzentrierten Arbeit',
  author,
  language: 'de',
  chapters: [
    {
      heading: '1. Das Großraumbüro',
      paragraphs: [
        'Ein Großraumbüro ist ein Raum, in dem man jeden jederzeit alles fragen kann. Für den, der fragt, ist das bequem. Den, der antwortet, kostet jede Frage mehr als ihre eine Minute: Er muss den Faden wiederfinden, und oft ist es dann ein anderer.',
        'Eine Tür werden Sie in diesem Monat nicht bekommen. Wohl aber ein Zeichen, das andere lesen lernen. Wählen Sie einen Gegenstand, eine Lampe oder Kopfhörer, und sagen Sie den vier Menschen in Ihrer Nähe, was er bedeutet: Solange er da ist, antworte ich zur vollen Stunde.',
        'Dann halten Sie Ihren Teil ein. Zur vollen Stunde schauen Sie auf und sind zehn Minuten lang ansprechbar, und zwar gern. Eine geschlossene Tür wird geachtet, wenn man weiß, wann sie aufgeht.',
        'Diese Woche: zwei Blöcke zu fünfzig Minuten, jeden Tag zur selben Zeit, mit sichtbarem Zeichen.',
        '[ ] Montag   [ ] Dienstag   [ ] Mittwoch   [ ] Donnerstag   [ ] Freitag',
      ],
    },
    {
      heading: '2. Das Telefon',
      paragraphs: [
        'Ein Telefon, das mit dem Bildschirm nach unten auf dem Tisch liegt, liegt immer noch auf dem Tisch. Ein Teil von Ihnen horcht darauf. Dagegen hilft Abstand, und den misst man in Schritten: Bei zehn Schritten wird der Griff danach zu einer Entscheidung.',
        'Suchen Sie ihm einen Ort, der weder an Ihrem Körper noch in Ihrem Blick ist. Eine Schale an der Tür genügt, oder eine Schublade, die ein wenig klemmt. Der Ton bleibt für drei Menschen an. Alles andere wartet, bis Sie hingehen.',
        'Die ersten Tage sind unangenehm. Sie werden merken, wie oft die Hand ohne Sie loszieht. Schimpfen Sie nicht mit ihr, zählen Sie mit. Am Ende der Woche ist die Zahl von allein gesunken.',
        'Diese Woche: Notieren Sie die Zahl für jeden Vormittag.',
        '[ ] ______   [ ] ______   [ ] ______   [ ] ______   [ ] ______',
      ],
    },
    {
      heading: '3. Die Besprechung um elf',
      paragraphs: [
        'Eine Besprechung um elf schneidet den Vormittag in zwei Stücke, und das zweite ist für alles Schwierige zu kurz. Verlegen Sie sie auf halb zwei: Sie verlieren keine Minute und gewinnen einen Vormittag.',
        'Lässt sie sich nicht verlegen, nutzen Sie, was davor liegt. Beginnen Sie um acht mit dem Schwersten und hören Sie um halb elf auf. Die halbe Stunde, die bleibt, gehört dem Kleinkram, den Sie sonst zuerst erledigen würden.',
        'Für Besprechungen, zu denen Sie selbst einladen, gelten zwei Regeln. Schicken Sie die Frage am Vortag. Schließen Sie, wenn sie beantwortet ist.',
        'Diese Woche: Verlegen Sie eine Besprechung. Nur eine.',
        '[ ] verlegt von ________ auf ________',
      ],
    },
  ],
}
