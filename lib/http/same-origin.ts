import { AppError } from '#lib/errors.ts'

const FOREIGN = 'This request came from another site and was refused. Open Reprise itself and try again.'

/**
 * Another site's page may not write here with this person's cookies. A browser says where a write comes from by
 * `Sec-Fetch-Site` and by `Origin`; each that is there must say "from here". One that says neither is no browser of the
 * last years but a program, which acts for whoever runs it; and the session cookie is SameSite=Lax, so that no browser
 * sends it along with another site's write.
 *
 * "Here" is the address the browser asked (`Host`) and the one the instance is published under. `X-Forwarded-Host`
 * is no evidence: anybody can send one. A proxy that changes `Host` therefore needs APP_URL.
 * @throws AppError invalid
 */
export function refuseForeignOrigin(request: Request, appUrl?: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') throw new AppError('invalid', FOREIGN)
  const origin = request.headers.get('origin')
  if (origin === null) return
  const from = URL.parse(origin)
  if (from && (from.host === request.headers.get('host') || from.origin === URL.parse(appUrl ?? '')?.origin)) return
  throw new AppError('invalid', FOREIGN)
}
