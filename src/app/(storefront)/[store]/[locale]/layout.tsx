import type { ReactNode } from 'react'

interface Props {
  children: ReactNode
  params: Promise<{ store: string; locale: string }>
}

export const dynamicParams = true

export function generateStaticParams(): { store: string; locale: string }[] {
  return []
}

export default async function Layout({ children, params }: Props) {
  const { locale } = await params
  return (
    <html lang={locale} dir={locale === 'ar' ? 'rtl' : 'ltr'}>
      <body>{children}</body>
    </html>
  )
}
