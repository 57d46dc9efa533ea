import { Column } from '@react-email/column'
import { Img } from '@react-email/img'
import { Row } from '@react-email/row'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import type { ReactNode } from 'react'

import { formatMoney } from '@/shared/money-format'
import { direction } from '@/shared/locales'
import { mailColors } from '@/ui/mail/mail-look'
import { MailHeading, MailRule, MailText } from '@/ui/mail/mail-parts'

import type { OrderLineView } from '../domain/order-view'
import { addressLines, consentLines, deliveryLines, paymentName, totalLines } from '../order-words'
import type { MailedOrder } from './mailed-order'

const small = { fontSize: 14, lineHeight: '21px', margin: 0 }

function Figure({ children, strong }: { children: ReactNode; strong?: boolean | undefined }) {
  return (
    <Text
      className="m-ink"
      style={{ ...small, color: mailColors.ink, fontWeight: strong ? 600 : 400, whiteSpace: 'nowrap' }}
    >
      {children}
    </Text>
  )
}

interface LinesProps {
  readonly mailed: MailedOrder
  /** Pieces by line; all that was ordered unless given. Lines without any are left out. */
  readonly pieces?: ReadonlyMap<string, number>
}

/** The ordered lines: picture, title, pieces, and their price when the whole order is listed. */
export function MailOrderLines({ mailed, pieces }: LinesProps) {
  const lines = pieces ? mailed.order.lines.filter(({ id }) => pieces.has(id)) : mailed.order.lines
  return lines.map((line) => <MailOrderLine key={line.id} mailed={mailed} line={line} shown={pieces?.get(line.id)} />)
}

type LineProps = { mailed: MailedOrder; line: OrderLineView; shown: number | undefined }

function MailOrderLine({ mailed: { t, locale, ctx }, line, shown }: LineProps) {
  const end = direction(locale) === 'rtl' ? 'left' : 'right'
  const details = [line.optionsLabel, t('quantity', { count: shown ?? line.quantity })].filter(Boolean).join(' · ')
  return (
    <Row style={{ marginBottom: 14 }}>
      <Column style={{ width: 64, verticalAlign: 'top' }}>
        {line.pictureUrl && (
          <Img
            src={new URL(line.pictureUrl, ctx.store.origin).href}
            width={52}
            height={65}
            alt=""
            style={{ objectFit: 'cover' }}
          />
        )}
      </Column>
      <Column style={{ verticalAlign: 'top' }}>
        <Text className="m-ink" style={{ ...small, color: mailColors.ink, fontWeight: 600 }}>
          {line.title}
        </Text>
        <Text className="m-soft" style={{ ...small, color: mailColors['ink-soft'] }}>
          {details}
        </Text>
      </Column>
      {shown === undefined && (
        <Column align={end} style={{ paddingInlineStart: 12, verticalAlign: 'top' }}>
          <Figure>{formatMoney(line.subtotal, locale)}</Figure>
        </Column>
      )}
    </Row>
  )
}

/** The sums, with the total emphasized. */
export function MailOrderTotals({ mailed: { order, t, locale } }: { mailed: MailedOrder }) {
  const end = direction(locale) === 'rtl' ? 'left' : 'right'
  return (
    <Section>
      <MailRule />
      {totalLines(order, t, locale).map(({ kind, label, amount }) => (
        <Row key={label} style={{ marginBottom: 4 }}>
          <Column>
            <Text
              className={kind === 'total' ? 'm-ink' : 'm-soft'}
              style={{
                ...small,
                color: kind === 'total' ? mailColors.ink : mailColors['ink-soft'],
                fontWeight: kind === 'total' ? 600 : 400,
              }}
            >
              {label}
            </Text>
          </Column>
          <Column align={end}>
            <Figure strong={kind === 'total'}>{amount}</Figure>
          </Column>
        </Row>
      ))}
    </Section>
  )
}

/** Address, shipping and payment. */
export function MailOrderDetails({ mailed: { ctx, order, t, locale } }: { mailed: MailedOrder }) {
  const { shippingAddress, billingAddress, shippingLine } = order
  const isOwnBilling = billingAddress && JSON.stringify(billingAddress) !== JSON.stringify(shippingAddress)
  return (
    <>
      <MailRule />
      {shippingAddress && <MailFact title={t('shippingAddress')} lines={addressLines(shippingAddress, locale)} />}
      {isOwnBilling && <MailFact title={t('billingAddress')} lines={addressLines(billingAddress, locale)} />}
      {shippingLine && <MailFact title={t('deliveryBy')} lines={deliveryLines(order, t, locale)} />}
      <MailFact title={t('paidBy.title')} lines={[paymentName(order, t)]} />
      {order.withdrawalConsent && (
        <MailFact
          title={t('consent.title')}
          lines={consentLines(order.withdrawalConsent, t, { locale, timeZone: ctx.store.timeZone })}
        />
      )}
    </>
  )
}

function MailFact({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <MailHeading level={2}>{title}</MailHeading>
      <MailText>
        {lines.map((line, index) => (
          <span key={index}>
            {index > 0 && <br />}
            {line}
          </span>
        ))}
      </MailText>
    </>
  )
}
