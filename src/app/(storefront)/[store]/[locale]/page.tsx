export default async function HomePage({ params }: { params: Promise<{ store: string; locale: string }> }) {
  const { store, locale } = await params
  return (
    <main>
      {store} {locale}
    </main>
  )
}
