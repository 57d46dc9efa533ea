import { categoryHref, pageHref } from '@/seed/data/build/links'
import { text } from '@/seed/data/build/text'
import type { SeedNavigation } from '@/seed/data/store-types'

export const navigation: SeedNavigation = {
  header: [
    {
      label: text('Paper', 'Papier', 'الورق'),
      href: categoryHref('paper'),
    },
    { label: text('Light', 'Licht', 'الإضاءة'), href: categoryHref('light') },
    { label: text('Ceramics', 'Keramik', 'الخزف'), href: categoryHref('ceramics') },
    {
      label: text('Sound & keys', 'Klang & Tasten', 'الصوت والمفاتيح'),
      href: categoryHref('sound-and-keys'),
    },
    { label: text('Furniture', 'Möbel', 'الأثاث'), href: categoryHref('furniture') },
    {
      label: text('Digital', 'Digital', 'رقمي'),
      href: categoryHref('digital'),
    },
  ],
  footer: [
    {
      title: text('Shop', 'Sortiment', 'المتجر'),
      links: [
        { label: text('Paper & pens', 'Papier & Stifte', 'الورق والأقلام'), href: categoryHref('paper') },
        { label: text('Light', 'Licht', 'الإضاءة'), href: categoryHref('light') },
        { label: text('Ceramics', 'Keramik', 'الخزف'), href: categoryHref('ceramics') },
        { label: text('Sound & keys', 'Klang & Tasten', 'الصوت والمفاتيح'), href: categoryHref('sound-and-keys') },
        { label: text('Furniture', 'Möbel', 'الأثاث'), href: categoryHref('furniture') },
        { label: text('Digital', 'Digital', 'رقمي'), href: categoryHref('digital') },
      ],
    },
    {
      title: text('Help', 'Hilfe', 'المساعدة'),
      links: [
        {
          label: text('Shipping & returns', 'Versand & Rückgabe', 'الشحن والإرجاع'),
          href: pageHref('shipping-and-returns'),
        },
        { label: text('Contact', 'Kontakt', 'تواصل معنا'), href: pageHref('contact') },
      ],
    },
    {
      title: text('Flow Masters', 'Flow Masters', 'Flow Masters'),
      links: [
        { label: text('About us', 'Über uns', 'من نحن'), href: pageHref('about') },
        { label: text('Terms', 'AGB', 'الشروط والأحكام'), href: pageHref('terms') },
        { label: text('Privacy', 'Datenschutz', 'الخصوصية'), href: pageHref('privacy') },
        { label: text('Imprint', 'Impressum', 'بيانات الناشر'), href: pageHref('imprint') },
      ],
    },
  ],
  announcement: text(
    'Delivery is free from {freeFrom}.',
    'Ab {freeFrom} liefern wir kostenlos.',
    'التوصيل مجاني ابتداءً من {freeFrom}.',
  ),
}
