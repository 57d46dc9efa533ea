import { ButtonLink } from '@/ui/button'
import { Container } from '@/ui/container'
import { EmptyState } from '@/ui/empty-state'

import { currentShop } from '../../page-context'
import { shellTexts } from '../../texts'

/** For personal pages; static ones render `MissingPage`. It is short because Next writes it into every page. */
export default async function NotFoundPage() {
  const { locale, href } = await currentShop()
  const t = shellTexts(locale)
  return (
    <Container>
      <EmptyState
        level={1}
        title={t('notFound.title')}
        action={<ButtonLink href={href('/')}>{t('notFound.home')}</ButtonLink>}
      />
    </Container>
  )
}
