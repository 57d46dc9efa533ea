import type { Manuscript } from '@/seed/data/digital/pdf'

const author = 'Mara Ostheim'

export const quietMorningsEn: Manuscript = {
  title: 'Quiet mornings',
  author,
  language: 'en',
  chapters: [
    {
      heading: 'Light',
      paragraphs: [
        'Before anything else, there is light, and in winter there is the lack of it. I used to fill the gap with the brightest thing in the house, which was a screen. It did wake me. It also told me about a flood, a sale and three people I had met once.',
        'Now I stand at the window with nothing in my hands. It takes about as long as the kettle. Some days there is a sky, on others only the neighbor’s lamp, but both are outside and neither wants anything.',
        'If your window faces a wall, use a lamp that stays where it is. What matters is that it does not change while you look.',
      ],
    },
    {
      heading: 'A page',
      paragraphs: [
        'I write one page by hand. Not a good page. It says what I dreamed, what I dread and what I would like for lunch, in that order and without paragraphs.',
        'The page has one quality that I have not found elsewhere: it ends. At the bottom I put the cap on the pen, and whatever was circling in my head has been set down like a bag on a floor.',
        'I keep the notebooks and never read them. Last year I gave away the first ten, to the stove.',
      ],
    },
    {
      heading: 'Ten minutes',
      paragraphs: [
        'A friend with twins read this and laughed. She has ten minutes, she said, and spends them looking for shoes.',
        'So we tried it with ten. Two for the window, while the milk warms. Five for a cup, sitting down. Three for one line on a card: what must happen today, and what may wait. She pins the card to the fridge, where the twins draw on it.',
        'It is not less than an hour. It is the same thing, smaller, and she has missed fewer days than I have.',
      ],
    },
  ],
}

export const quietMorningsDe: Manuscript = {
  title: 'Stille Morgen',
  author,
  language: 'de',
  chapters: [
    {
      heading: 'Licht',
      paragraphs: [
        'Vor allem anderen kommt das Licht, und im Winter sein Fehlen. Früher füllte ich die Lücke mit dem Hellsten, was im Haus war, einem Bildschirm. Wach machte er mich. Er erzählte mir aber auch von einer Überschwemmung, einem Ausverkauf und drei Menschen, denen ich einmal begegnet war.',
        'Jetzt stehe ich mit leeren Händen am Fenster. Es dauert ungefähr so lange wie das Teewasser. An manchen Tagen gibt es einen Himmel, an anderen nur die Lampe der Nachbarin, aber beides ist draußen, und keines will etwas.',
        'Geht Ihr Fenster auf eine Wand, dann nehmen Sie eine Lampe, die bleibt, wie sie ist. Es kommt darauf an, dass sich nichts ändert, während Sie hinsehen.',
      ],
    },
    {
      heading: 'Eine Seite',
      paragraphs: [
        'Ich schreibe eine Seite mit der Hand. Keine gute. Da steht, was ich geträumt habe, was ich fürchte und was ich mittags gern essen würde, in dieser Reihenfolge und ohne Absätze.',
        'Die Seite hat eine Eigenschaft, die ich anderswo nicht gefunden habe: Sie hört auf. Unten stecke ich die Kappe auf den Stift, und was im Kopf kreiste, steht nun da wie eine Tasche auf dem Boden.',
        'Die Hefte hebe ich auf und lese sie nie. Die ersten zehn habe ich voriges Jahr weggegeben, an den Ofen.',
      ],
    },
    {
      heading: 'Zehn Minuten',
      paragraphs: [
        'Eine Freundin mit Zwillingen las das und lachte. Sie habe zehn Minuten, sagte sie, und in denen suche sie Schuhe.',
        'Also haben wir es mit zehn versucht. Zwei am Fenster, während die Milch warm wird. Fünf für eine Tasse, im Sitzen. Drei für eine Zeile auf einer Karte: was heute sein muss und was warten darf. Die Karte hängt sie an den Kühlschrank, wo die Zwillinge darauf malen.',
        'Weniger als eine Stunde ist das nicht. Es ist dasselbe in klein, und sie hat weniger Tage ausgelassen als ich.',
      ],
    },
  ],
}
