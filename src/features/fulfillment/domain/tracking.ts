/** The carriers whose tracking pages are known, in the order of the select; for others staff type name and link. */
export const carriers = [
  { code: 'dhl', name: 'DHL' },
  { code: 'dpd', name: 'DPD' },
  { code: 'fedex', name: 'FedEx' },
  { code: 'gls', name: 'GLS' },
  { code: 'hermes', name: 'Hermes' },
  { code: 'ups', name: 'UPS' },
  { code: 'usps', name: 'USPS' },
] as const

type CarrierCode = (typeof carriers)[number]['code']

// The carriers' public pages. They are not APIs and may move; correct a broken link here.
const pages: Readonly<Record<CarrierCode, string>> = {
  dhl: 'https://www.dhl.com/global-en/home/tracking.html?submit=1&tracking-id=',
  dpd: 'https://tracking.dpd.de/status/en_US/parcel/',
  fedex: 'https://www.fedex.com/fedextrack/?trknbr=',
  gls: 'https://gls-group.com/EU/en/parcel-tracking/?match=',
  hermes: 'https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation#',
  ups: 'https://www.ups.com/track?tracknum=',
  usps: 'https://tools.usps.com/go/TrackConfirmAction?tLabels=',
}

/** The display name of a carrier; an unknown one is shown as typed. */
export const carrierName = (carrier: string): string =>
  carriers.find(({ code }) => code === carrier.trim().toLowerCase())?.name ?? carrier

const isCarrierCode = (code: string): code is CarrierCode => Object.hasOwn(pages, code)

/** A number as printed on labels: letters, digits and separators. */
const trackingNumber = /^[A-Za-z0-9][A-Za-z0-9 ./-]{2,59}$/

export const isTrackingNumber = (number: string): boolean => trackingNumber.test(number.trim())

/**
 * The page where the shopper can track the parcel: that of a known carrier, or else the link that staff typed. Null
 * without either, and for an invalid number or link: only https links are valid, so that a link cannot run a script.
 */
export function trackingUrl(carrier: string, number: string, customUrl?: string | null): string | null {
  const code = carrier.trim().toLowerCase()
  if (isCarrierCode(code)) {
    return isTrackingNumber(number) ? pages[code] + encodeURIComponent(number.replace(/\s+/g, '')) : null
  }
  const url = URL.parse(customUrl ?? '')
  return url?.protocol === 'https:' ? url.href : null
}
