/** A dot of color. `color` is any CSS color. It is decoration: the name of the color is beside it. */
export function Swatch({ color }: { color: string }) {
  return <span className="ui-swatch" style={{ ['--swatch' as string]: color }} aria-hidden />
}
