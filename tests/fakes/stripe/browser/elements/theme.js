/** The `appearance` option of Stripe's Elements (https://docs.stripe.com/elements/appearance-api), as far as it shows here. */

const THEMES = {
  stripe: { colorScheme: 'light', variables: {} },
  flat: {
    colorScheme: 'light',
    variables: { colorBackground: '#f1f2f4', colorBorder: 'transparent', borderRadius: '4px' },
  },
  night: {
    colorScheme: 'dark',
    variables: {
      colorPrimary: '#8f88ff',
      colorBackground: '#24262c',
      colorText: '#f2f3f5',
      colorTextSecondary: '#a9b0ba',
      colorTextPlaceholder: '#8a929d',
      colorDanger: '#ff8a80',
    },
  },
}

const VARIABLES = new Set([
  'colorPrimary',
  'colorBackground',
  'colorText',
  'colorTextSecondary',
  'colorTextPlaceholder',
  'colorDanger',
  'colorBorder',
  'fontFamily',
  'fontSizeBase',
  'fontWeightNormal',
  'fontWeightMedium',
  'borderRadius',
  'spacingUnit',
])

const RULE = /^\.(Input|Label|Error|Field|TestLink)(--invalid)?(:{1,2}[a-z-]+)*$/

/** Applies the theme to the page; returns its present color scheme. */
export function applyAppearance(appearance = {}) {
  const theme = THEMES[appearance.theme] ?? THEMES.stripe
  const root = document.documentElement
  root.removeAttribute('style')
  root.style.colorScheme = theme.colorScheme
  for (const [name, value] of Object.entries({ ...theme.variables, ...appearance.variables })) {
    if (VARIABLES.has(name)) root.style.setProperty(`--${name}`, String(value))
  }
  applyRules(appearance.rules ?? {})
  return theme.colorScheme
}

/** Loads the fonts that the shop names: `{ cssSrc }` or `{ family, src, weight, style }`. */
export function applyFonts(fonts = []) {
  for (const font of fonts) {
    if (font.cssSrc) {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: font.cssSrc })
      document.head.append(link)
    } else if (font.family && font.src) {
      const face = new FontFace(font.family, font.src, { weight: font.weight ?? '400', style: font.style ?? 'normal' })
      document.fonts.add(face)
      // A font that the shop does not share across origins leaves the next one of the family's list.
      face.load().catch(() => undefined)
    }
  }
}

/** `{ '.Input:focus': { borderColor: '…' } }`. Through the object model, so that no text becomes CSS of its own. */
function applyRules(rules) {
  const sheet = new CSSStyleSheet()
  for (const [selector, declarations] of Object.entries(rules)) {
    if (!RULE.test(selector)) continue
    const { style } = sheet.cssRules[sheet.insertRule(`${selector} {}`)]
    for (const [name, value] of Object.entries(declarations)) {
      style.setProperty(
        name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        String(value),
      )
    }
  }
  document.adoptedStyleSheets = [sheet]
}
