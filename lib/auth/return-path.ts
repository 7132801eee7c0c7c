const HOME = '/today'

/** Only a path of ours may be returned to. */
export function safeReturnPath(value: unknown): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value) || /\p{Cc}/u.test(value)) return HOME
  return value
}

/** Where next-auth may send a browser: an address of this instance, as it is; for any other the instance's door. */
export function safeRedirect(url: string, baseUrl: string): string {
  const { origin } = new URL(baseUrl)
  const target = URL.parse(url, origin)
  if (!target || target.origin !== origin || target.username !== '' || target.password !== '') return origin
  // What resolves to this origin may still begin with two slashes, which a browser would read as a host.
  return /^\/(?![/\\])/.test(target.pathname) ? `${origin}${target.pathname}${target.search}${target.hash}` : origin
}
