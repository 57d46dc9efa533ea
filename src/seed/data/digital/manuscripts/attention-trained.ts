import type { Manuscript } from '@/seed/data/digital/pdf'

const author = 'Samir Haddad'

export const attentionTrainedEn: Manuscript = {
  title: 'Attention, trained',
  author,
  language: 'en',
  chapters: [
    {
      heading: 'How to use this workbook',
      paragraphs: [
        'Twenty minutes a day, at an hour you can repeat. You need a pencil, a chair and the sound file with three bells: the first opens the exercise, the second tells you that you are there, the third asks you to begin.',
        'There are two kinds of days. On exercise days you do what the page says. On observing days you do nothing, except note in the evening when your attention left and what had called it.',
        'If you miss a day, go on with the next one. The plan has four spare days, and most people use five.',
      ],
    },
    {
      heading: 'Week one: staying',
      paragraphs: [
        'Choose one object on your desk and draw its outline for ten minutes, looking at the object more than at the paper. The drawing will be wrong. What counts is how often you went back to looking.',
        'Each time you notice that you were elsewhere, make a small stroke in the margin. A stroke is not a mistake; it is the exercise.',
        'Mon ____   Tue ____   Wed observe   Thu ____   Fri ____   Sat observe',
      ],
    },
    {
      heading: 'Week two: returning',
      paragraphs: [
        'Read two pages of something difficult. When you notice that the eyes moved on without you, go back to the last sentence you remember and say aloud what it means. Then go on.',
        'You are not practicing to stay longer this week. You are practicing to come back sooner.',
        'Mon ____   Tue ____   Wed observe   Thu ____   Fri ____   Sat observe',
      ],
    },
    {
      heading: 'Weeks three and four: choosing',
      paragraphs: [
        'Now bring your own work. Before the bell, write one sentence: in twenty minutes I will have done this. After the third bell, begin, and keep a second sheet for everything that wants to be done instead.',
        'When the time is up, read the second sheet. Most of it will have lost its urgency. Move what has not to your planner, and throw the sheet away.',
        'Week 3   Mon ____   Tue ____   Wed observe   Thu ____   Fri ____',
        'Week 4   Mon ____   Tue ____   Wed observe   Thu ____   Fri ____',
      ],
    },
  ],
}

export const attentionTrainedDe: Manuscript = {
  title: 'Aufmerksamkeit üben',
  author,
  language: 'de',
  chapters: [
    {
      heading: 'So verwenden Sie dieses Arbeitsbuch',
      paragraphs: [
        'Zwanzig Minuten am Tag, zu einer Stunde, die sich wiederholen lässt. Sie brauchen einen Bleistift, einen Stuhl und die Tondatei mit drei Glocken: Die erste eröffnet die Übung, die zweite sagt, dass Sie angekommen sind, mit der dritten beginnen Sie.',
        'Es gibt zwei Arten von Tagen. An Übungstagen tun Sie, was auf der Seite steht. An Beobachtungstagen tun Sie nichts, außer am Abend zu notieren, wann Ihre Aufmerksamkeit fortging und was sie gerufen hatte.',
        'Lassen Sie einen Tag aus, machen Sie mit dem nächsten weiter. Vier Tage sind dafür eingeplant, die meisten brauchen fünf.',
      ],
    },
    {
      heading: 'Erste Woche: bleiben',
      paragraphs: [
        'Wählen Sie einen Gegenstand auf Ihrem Tisch und zeichnen Sie zehn Minuten lang seinen Umriss. Sehen Sie dabei mehr auf den Gegenstand als auf das Papier. Die Zeichnung wird falsch. Es zählt, wie oft Sie zum Sehen zurückgekehrt sind.',
        'Sooft Sie merken, dass Sie anderswo waren, machen Sie einen kleinen Strich am Rand. Ein Strich ist kein Fehler, er ist die Übung.',
        'Mo ____   Di ____   Mi beobachten   Do ____   Fr ____   Sa beobachten',
      ],
    },
    {
      heading: 'Zweite Woche: zurückkehren',
      paragraphs: [
        'Lesen Sie zwei Seiten von etwas Schwierigem. Merken Sie, dass die Augen ohne Sie weitergewandert sind, gehen Sie zum letzten Satz zurück, an den Sie sich erinnern, und sagen Sie laut, was er bedeutet. Dann lesen Sie weiter.',
        'In dieser Woche üben Sie nicht, länger zu bleiben. Sie üben, früher zurückzukommen.',
        'Mo ____   Di ____   Mi beobachten   Do ____   Fr ____   Sa beobachten',
      ],
    },
    {
      heading: 'Dritte und vierte Woche: wählen',
      paragraphs: [
        'Nun nehmen Sie Ihre eigene Arbeit. Schreiben Sie vor der Glocke einen Satz: In zwanzig Minuten werde ich das getan haben. Nach der dritten Glocke fangen Sie an und halten ein zweites Blatt bereit für alles, was stattdessen getan werden will.',
        'Ist die Zeit um, lesen Sie das zweite Blatt. Das meiste wird seine Eile verloren haben. Den Rest übertragen Sie in Ihren Planer, das Blatt werfen Sie weg.',
        'Woche 3   Mo ____   Di ____   Mi beobachten   Do ____   Fr ____',
        'Woche 4   Mo ____   Di ____   Mi beobachten   Do ____   Fr ____',
      ],
    },
  ],
}
