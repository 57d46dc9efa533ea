/** A dot of color. `color` is any CSS color; with a label it says its name, without it is decoration. */
export function Swatch({ color, label }: { color: string; label?: string | undefined }) {
  return (
    <span
      className="ui-swatch"
      style={{ ['--swatch' as string]: color }}
      {...(label ? { role: 'img', 'aria-label': label, title: label } : { 'aria-hidden': true })}
    />
  )
}
