/** For addresses outside of every shop, such as a missing file. It is tiny because Next writes it into every page. */
export default function NotFound() {
  return <p>404: there is nothing at this address.</p>
}
