import { darkColors, lightColors } from '@/ui/tokens'

/**
 * Fonts that mail programs have. The first name of each is the shop's own, used where the reader has it installed;
 * a mail does not load fonts from the web, because most programs block them and they would track readers.
 */
export const mailFonts = {
  display: "Newsreader, 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, 'Times New Roman', serif",
  text: "'Hanken Grotesk', -apple-system, BlinkMacSystemFont, 'Segoe UI', 'IBM Plex Sans Arabic', Tahoma, Arial, sans-serif",
} as const

export const mailColors = lightColors

/**
 * Classes of the parts that change in a dark inbox; inline styles are the light ones, for programs without media
 * queries.
 */
export const mailDarkCss = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .m-paper { background-color: ${darkColors.paper} !important; }
  .m-surface { background-color: ${darkColors.surface} !important; border-color: ${darkColors.rule} !important; }
  .m-sunken { background-color: ${darkColors.sunken} !important; border-color: ${darkColors.rule} !important; }
  .m-ink { color: ${darkColors.ink} !important; }
  .m-soft { color: ${darkColors['ink-soft']} !important; }
  .m-rule { border-color: ${darkColors.rule} !important; }
  .m-accent { color: ${darkColors.accent} !important; }
  .m-action { background-color: ${darkColors.action} !important; color: ${darkColors['on-action']} !important; }
}
@media (max-width: 480px) {
  .m-pad { padding-left: 22px !important; padding-right: 22px !important; }
  .m-button { display: block !important; text-align: center !important; }
}`
