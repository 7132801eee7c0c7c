import type { NextConfig } from 'next'
import { env } from './lib/env.ts'

/** Pages carry the full policy of proxy.ts. What the API answers, a lecture's PDF too, stands in no frame. */
const API_POLICY = "frame-ancestors 'none'; base-uri 'none'"
/** next-auth has forms of its own, which run nothing. */
const AUTH_POLICY = `${API_POLICY}; default-src 'none'; style-src 'unsafe-inline'; form-action 'self'`

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['pdfjs-dist', '@electric-sql/pglite', 'pg', 'pg-boss', 'wink-nlp', 'wink-eng-lite-web-model'],
  // Types are checked by `npm test`; a build on a student's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  // A proxy may change the host a browser asked for: then an action is ours when it comes from where the instance is published.
  experimental: { serverActions: { allowedOrigins: env.APP_URL ? [new URL(env.APP_URL).host] : [] } },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'x-content-type-options', value: 'nosniff' },
        { key: 'referrer-policy', value: 'same-origin' },
        { key: 'x-frame-options', value: 'DENY' },
        { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
        { key: 'cross-origin-opener-policy', value: 'same-origin' },
        { key: 'cross-origin-resource-policy', value: 'same-origin' },
      ],
    },
    // The last one that matches wins.
    { source: '/api/:path*', headers: [{ key: 'content-security-policy', value: API_POLICY }] },
    { source: '/api/auth/:path*', headers: [{ key: 'content-security-policy', value: AUTH_POLICY }] },
  ],
}

export default config
