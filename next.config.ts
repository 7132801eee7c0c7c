import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['pdfjs-dist', '@electric-sql/pglite', 'pg', 'pg-boss', 'wink-nlp', 'wink-eng-lite-web-model'],
  // Types are checked by `npm test`; a build on a student's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'x-content-type-options', value: 'nosniff' },
        { key: 'referrer-policy', value: 'same-origin' },
        { key: 'x-frame-options', value: 'DENY' },
      ],
    },
  ],
}

export default config
