/**
 * The Content-Security-Policy of a page. Scripts run only with this request's nonce, or when such a script loads them;
 * Next stamps its own. Styles stay open: KaTeX places its glyphs, and an open dialog its scroll lock, by inline styles.
 * @param nonce base64, new for each request
 * @param isDev the development server evaluates code and reloads over a socket
 */
export function securityPolicy(nonce: string, isDev: boolean): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    `script-src-attr 'none'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' blob: data:`,
    `font-src 'self' data:`,
    `connect-src 'self'${isDev ? ' ws:' : ''}`,
    `worker-src 'self'`,
    `frame-src 'none'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}
