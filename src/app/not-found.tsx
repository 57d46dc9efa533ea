/** For addresses outside of every shop, such as a file that is not there. Tiny, because Next writes it into every page. */
export default function NotFound() {
  return <p>404: there is nothing at this address.</p>
}
