import { randomBytes } from 'node:crypto'
import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'
import { SESSION_COOKIE, SESSION_COOKIE_OPTIONS, hasSecureCookies, renewSession } from '#lib/auth/session-cookie.ts'
import { env } from '#lib/env.ts'
import { securityPolicy } from '#lib/http/security-policy.ts'

/** Before every page: its Content-Security-Policy, and a session that is used goes on. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const policy = securityPolicy(randomBytes(16).toString('base64'), env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  // Next reads the nonce for its own scripts from the request.
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  if (hasSecureCookies) response.headers.set('strict-transport-security', 'max-age=31536000')
  // A write may be the one that signs out: only reads renew.
  const session = request.method === 'GET' ? await renewSession(request.cookies.get(SESSION_COOKIE)?.value, new Date()) : null
  if (session) response.cookies.set(SESSION_COOKIE, session, SESSION_COOKIE_OPTIONS)
  return response
}

/** Not before routes of the API (a body through here is cut at 10 MB), what the build made, and files of `public/`. */
export const config = {
  matcher: ['/((?!api/|_next/static/|_next/image|pdfjs/|icon\\.svg|favicon\\.ico).*)'],
}
