/** The name on the sign-in page. */
export const AdminLogo = () => (
  <div className="fm-logo">
    Flow Masters<span>.</span>
  </div>
)

/** The icon at the top of the navigation, which is the site's icon. */
export const AdminIcon = () => <img className="fm-icon" src="/icon.svg" alt="Flow Masters" width={26} height={26} />
