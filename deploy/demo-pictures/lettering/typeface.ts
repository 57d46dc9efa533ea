/** Glyph outlines of one font: `glyphs[char]` is `advance path`, `kerning` is `AV-60 To-40 …`; 1000 units per em. */
export type Typeface = { readonly glyphs: Readonly<Record<string, string>>; readonly kerning: string }
