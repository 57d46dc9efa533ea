import { categoryHref, pageHref } from '@/seed/data/build/links'
import { heading, paragraph } from '@/seed/data/build/rich'
import { pair } from '@/seed/data/build/text'
import { paperworks } from '@/seed/data/paperworks/store'
import type { SeedPage, StoreText } from '@/seed/data/types'

type Page = SeedPage<StoreText>

const homePage: Page = {
  slug: 'home',
  title: pair('Stationery from a small print shop', 'Schreibwaren aus einer kleinen Druckerei'),
  seo: {
    title: pair('Paperworks: stationery', 'Paperworks: Schreibwaren'),
    description: pair(
      'A notebook, a ruler and a letter set from a small print shop in Portland.',
      'Ein Heft, ein Lineal und ein Briefset aus einer kleinen Druckerei in Portland.',
    ),
  },
  blocks: [
    {
      type: 'hero',
      eyebrow: pair('Portland, Oregon', 'Portland, Oregon'),
      heading: pair('Three things, made well', 'Drei Dinge, gut gemacht'),
      text: pair(
        'A notebook to carry, a ruler to keep and paper for the letter you have been meaning to write.',
        'Ein Heft zum Mitnehmen, ein Lineal zum Behalten und Papier für den Brief, den Sie längst schreiben wollten.',
      ),
      cta: { label: pair('See all three', 'Alle drei ansehen'), href: categoryHref('stationery') },
      picture: {
        product: 'kraft-notebook',
        view: 'scene',
        alt: pair(
          'Notebooks, an inkwell and a cup of pens on a table',
          'Hefte, ein Tintenglas und ein Becher mit Stiften auf einem Tisch',
        ),
      },
    },
    {
      type: 'productRow',
      heading: pair('The whole shop', 'Das ganze Sortiment'),
      slugs: ['kraft-notebook', 'brass-ruler', 'letter-set'],
    },
    {
      type: 'story',
      heading: pair('From offcuts', 'Aus Resten'),
      content: [
        paragraph(
          pair(
            'We print posters and menus. What the guillotine leaves over used to go to the mill; now it becomes notebooks, as long as it lasts each month.',
            'Wir drucken Plakate und Speisekarten. Was die Schneidemaschine übrig ließ, ging früher in die Papiermühle. Heute werden Hefte daraus, jeden Monat so viele, wie es eben reicht.',
          ),
        ),
      ],
      cta: { label: pair('About the shop', 'Über die Druckerei'), href: pageHref('about') },
      picture: {
        product: 'kraft-notebook',
        view: 'detail',
        alt: pair('The texture of a kraft cover', 'Die Struktur eines Umschlags aus Kraftpapier'),
      },
    },
  ],
}

const aboutPage: Page = {
  slug: 'about',
  title: pair('About', 'Über uns'),
  seo: {
    title: pair('About Paperworks', 'Über Paperworks'),
    description: pair(
      'A print shop of three people and one old press.',
      'Eine Druckerei mit drei Leuten und einer alten Presse.',
    ),
  },
  blocks: [
    {
      type: 'richText',
      content: [
        paragraph(
          pair(
            'Eleanor Marsh bought the press from her teacher, together with the lease, the cat and eleven drawers of wood type. The cat has retired. The type is in use on most days.',
            'Eleanor Marsh kaufte ihrem Lehrer die Presse ab, samt Mietvertrag, Katze und elf Schubladen Holzlettern. Die Katze ist im Ruhestand. Die Lettern sind fast täglich im Einsatz.',
          ),
        ),
        heading(pair('Visit', 'Besuch')),
        paragraph(
          pair(
            '1420 Foundry Street, Portland. We are there from Tuesday to Saturday and glad to show you the press.',
            '1420 Foundry Street, Portland. Wir sind von Dienstag bis Samstag da und zeigen Ihnen gern die Presse.',
          ),
        ),
      ],
    },
  ],
}

const termsPage: Page = {
  slug: 'terms',
  title: pair('Terms', 'Allgemeine Geschäftsbedingungen'),
  seo: {
    title: pair('Terms of sale', 'Allgemeine Geschäftsbedingungen'),
    description: pair('Prices, payment, delivery and returns.', 'Preise, Zahlung, Lieferung und Rückgabe.'),
  },
  blocks: [
    {
      type: 'richText',
      content: [
        heading(pair('Prices', 'Preise')),
        paragraph(
          pair(
            'Prices are in US dollars and do not include tax. Tax, where it applies, is added at checkout and shown before you order.',
            'Die Preise sind in US-Dollar und enthalten keine Steuern. Wo Steuern anfallen, kommen sie an der Kasse hinzu und werden vor der Bestellung angezeigt.',
          ),
        ),
        heading(pair('Delivery and returns', 'Lieferung und Rückgabe')),
        paragraph(
          pair(
            'We mail on Tuesdays and Fridays. You can return anything unused within 14 days of delivery; we refund the price when it has arrived.',
            'Wir verschicken dienstags und freitags. Unbenutztes nehmen wir innerhalb von 14 Tagen nach Lieferung zurück und erstatten den Preis, sobald es angekommen ist.',
          ),
        ),
        heading(pair('Law', 'Anwendbares Recht')),
        paragraph(
          pair(
            'The law of the State of Oregon applies. Consumers elsewhere keep the protection of their own mandatory law.',
            'Es gilt das Recht des Bundesstaats Oregon. Der zwingende Verbraucherschutz Ihres Landes bleibt unberührt.',
          ),
        ),
      ],
    },
  ],
}

const privacyPage: Page = {
  slug: 'privacy',
  title: pair('Privacy', 'Datenschutz'),
  seo: {
    title: pair('Privacy notice', 'Datenschutzerklärung'),
    description: pair('What we hold and for how long.', 'Was wir speichern und wie lange.'),
  },
  blocks: [
    {
      type: 'richText',
      content: [
        paragraph(
          pair(
            'We keep your name, address and e-mail to mail what you ordered, and the invoice for as long as tax law asks. The carrier gets the address, Stripe handles cards, and nobody else receives anything.',
            'Wir speichern Name, Anschrift und E-Mail, um Ihre Bestellung zu verschicken, und die Rechnung so lange, wie es das Steuerrecht verlangt. Die Post erhält die Anschrift, Stripe wickelt Karten ab, sonst bekommt niemand etwas.',
          ),
        ),
        paragraph(
          pair(
            'Write to post@paperworks.example to see, correct or delete what we hold about you.',
            'Schreiben Sie an post@paperworks.example, wenn Sie Ihre Daten einsehen, berichtigen oder löschen lassen möchten.',
          ),
        ),
      ],
    },
  ],
}

const { address, director, register, notice } = paperworks.legal

const imprintPage: Page = {
  slug: 'imprint',
  title: pair('Imprint', 'Impressum'),
  seo: {
    title: pair('Imprint', 'Impressum'),
    description: pair('Who runs this shop.', 'Wer diesen Shop betreibt.'),
  },
  blocks: [
    {
      type: 'richText',
      content: [
        heading(pair(address.name, address.name)),
        paragraph(
          pair(
            `${address.line1}, ${address.city}, Oregon ${address.postalCode}, United States`,
            `${address.line1}, ${address.city}, Oregon ${address.postalCode}, USA`,
          ),
        ),
        paragraph(pair(`Owner: ${director}`, `Inhaberin: ${director}`)),
        paragraph(pair(register, register)),
        paragraph(
          pair(
            `${paperworks.contact.email}, ${paperworks.contact.phone}`,
            `${paperworks.contact.email}, ${paperworks.contact.phone}`,
          ),
        ),
        paragraph(notice),
      ],
    },
  ],
}

export const paperworksPages: Page[] = [homePage, aboutPage, termsPage, privacyPage, imprintPage]
