/** Help about the table for editors; screen readers get the keys from the table itself. */
export function VariantsHelp({ isReadOnly, isPhone }: { readonly isReadOnly: boolean; readonly isPhone: boolean }) {
  if (isReadOnly) return <p className="fm-soft">Your role may read prices and stock, not change them.</p>
  return (
    <>
      <p className="fm-soft">
        What you type is kept in the draft, with the product’s texts. Prices, SKUs and stock go on sale when you publish
        the product: one button for all of it. Pieces that are sold in the meantime are never written back: if a count
        has changed since you saw it, publishing stops and tells you the new one.
      </p>
      <details className="fm-variants__help">
        <summary>{isPhone ? 'About the figures' : 'Keys, copy and paste, and what the columns mean'}</summary>
        {!isPhone && (
          <p id="fm-variants-keys">
            Arrow keys move, typing replaces, F2 or a second click edits within the text. Enter goes down, Tab goes on,
            Escape takes back what was typed and then leaves the table. Shift with the arrow keys selects several cells.
            Ctrl+D, or the handle at the corner of the selection, fills down. Ctrl+C and Ctrl+V copy to and from
            spreadsheets, with decimal commas or points and currency signs. Ctrl+Z undoes, Ctrl+Shift+Z redoes.
          </p>
        )}
        <ul>
          <li>
            Price: empty means that the variant is not sold in that currency. Before: the former price, struck through.
          </li>
          <li>
            On hand: pieces on the shelf; empty means that they are not counted, and the variant never runs out.
            Reserved: pieces that orders hold. Available: what can still be sold.
          </li>
          <li>
            Content: what one package holds, such as 50 ml, 250 g, 2 m or 80 pieces. The shop then shows the price per
            liter, kilogram, meter or piece, as the European Union asks of goods sold by volume, weight or length.
          </li>
          <li>
            Delete: a variant that open orders hold pieces of cannot be deleted; take it off sale. Carts lose a deleted
            variant.
          </li>
        </ul>
      </details>
    </>
  )
}
