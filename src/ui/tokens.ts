/**
 * Color tokens as data for the contrast checks; a unit test checks that `styles/tokens.css` has the same values. Names
 * state the role of a color, not its hue, because a store can change all of them.
 */
export type ColorToken =
  | 'paper'
  | 'surface'
  | 'sunken'
  | 'ink'
  | 'ink-soft'
  | 'rule'
  | 'rule-strong'
  | 'accent'
  | 'on-accent'
  | 'accent-soft'
  | 'action'
  | 'action-hover'
  | 'on-action'
  | 'success'
  | 'success-soft'
  | 'warning'
  | 'warning-soft'
  | 'danger'
  | 'danger-soft'

export type ColorTheme = Record<ColorToken, string>

export const lightColors: ColorTheme = {
  paper: '#f8f6f1',
  surface: '#fefdfb',
  sunken: '#efece4',
  ink: '#1c1d20',
  'ink-soft': '#5d5b56',
  rule: '#dcd8ce',
  'rule-strong': '#86827a',
  accent: '#b5371c',
  'on-accent': '#fffaf5',
  'accent-soft': '#f7e5dc',
  action: '#1c1d20',
  'action-hover': '#3b3c41',
  'on-action': '#f8f6f1',
  success: '#2c633b',
  'success-soft': '#e2ecdd',
  warning: '#6f4b00',
  'warning-soft': '#f5e9c9',
  danger: '#9c1330',
  'danger-soft': '#f7e1e3',
}

export const darkColors: ColorTheme = {
  paper: '#151618',
  surface: '#1e1f22',
  sunken: '#1b1c1f',
  ink: '#ece8df',
  'ink-soft': '#aaa69c',
  rule: '#323338',
  'rule-strong': '#807d77',
  accent: '#f2835f',
  'on-accent': '#1d0d07',
  'accent-soft': '#38211a',
  action: '#ece8df',
  'action-hover': '#cbc6ba',
  'on-action': '#151618',
  success: '#8fca9d',
  'success-soft': '#1b2b20',
  warning: '#e5b95f',
  'warning-soft': '#2e2615',
  danger: '#f59093',
  'danger-soft': '#371b1f',
}

export const colorThemes = { light: lightColors, dark: darkColors } as const

type ColorPair = { readonly text: ColorToken; readonly on: ColorToken; readonly minimum: number }

const text = (token: ColorToken, backgrounds: readonly ColorToken[]): ColorPair[] =>
  backgrounds.map((on) => ({ text: token, on, minimum: 4.5 }))

const edge = (token: ColorToken, backgrounds: readonly ColorToken[]): ColorPair[] =>
  backgrounds.map((on) => ({ text: token, on, minimum: 3 }))

const grounds: readonly ColorToken[] = ['paper', 'surface', 'sunken']

/**
 * Every pair of colors that the primitives combine, with the contrast ratio that WCAG 2.2 AA requires:
 * 4.5 for text (1.4.3), 3 for the edge of a control (1.4.11).
 */
export const colorPairs: readonly ColorPair[] = [
  ...text('ink', [...grounds, 'accent-soft', 'success-soft', 'warning-soft', 'danger-soft']),
  ...text('ink-soft', grounds),
  ...text('accent', [...grounds, 'accent-soft']),
  ...text('on-accent', ['accent']),
  ...text('on-action', ['action', 'action-hover']),
  ...text('success', [...grounds, 'success-soft']),
  ...text('warning', [...grounds, 'warning-soft']),
  ...text('danger', [...grounds, 'danger-soft']),
  ...edge('rule-strong', grounds),
]
