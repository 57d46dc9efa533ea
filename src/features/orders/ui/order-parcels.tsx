import { formatDate } from '@/shared/date-format'
import { ButtonLink } from '@/ui/button'
import { Icon } from '@/ui/icon'

import type { OrderDetailsProps } from './order-details'

/** The parcels on their way, each with the carrier's own page. */
export function OrderParcels({ order, t, locale, timeZone }: OrderDetailsProps) {
  return (
    <ul className="grid gap-3">
      {order.fulfillments.map(({ id, at, carrier, trackingNumber, trackingUrl }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 rounded-lg bg-sunken px-5 py-4 text-sm"
        >
          <span>
            {t('page.parcel', { date: formatDate(at, { locale, timeZone }) })}
            {carrier && trackingNumber && (
              <span className="block text-ink-soft">
                <bdi>{t('page.by', { carrier: carrier.toUpperCase(), trackingNumber })}</bdi>
              </span>
            )}
          </span>
          {trackingUrl && (
            <ButtonLink variant="link" size="sm" iconEnd="external" href={trackingUrl} rel="noreferrer" target="_blank">
              {t('page.tracking')}
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  )
}

const megabyte = 1_048_576

/** The files of a paid order, by links that expire. */
export function OrderDownloads({ order, t, locale }: OrderDetailsProps) {
  const size = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
  return (
    <div className="grid gap-3">
      <ul className="grid gap-3">
        {order.downloads.map((file) => (
          <li key={file.fileId} className="flex items-center justify-between gap-6 rounded-lg bg-sunken px-5 py-4">
            <span className="min-w-0">
              <span className="block font-medium">{file.title}</span>
              <span className="block truncate text-sm text-ink-soft">
                <bdi>{file.filename}</bdi> · <bdi>{size.format(Math.max(file.size / megabyte, 0.1))}</bdi>
              </span>
            </span>
            <a href={file.url} download data-native className="ui-button ui-button-secondary ui-button-sm">
              <Icon name="download" />
              <span>{t('page.download')}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-soft">{t('page.downloadNote')}</p>
    </div>
  )
}
