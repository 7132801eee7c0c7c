import { cookies } from 'next/headers'
import { THEME_COOKIE } from './schema.ts'
import type { Theme } from './schema.ts'

/** The theme travels in a cookie, so that the server draws the page in it and no script has to. */
export async function setTheme(theme: Theme): Promise<void> {
  const jar = await cookies()
  if (theme === 'system') jar.delete(THEME_COOKIE)
  else jar.set(THEME_COOKIE, theme, { maxAge: 365 * 24 * 60 * 60, sameSite: 'lax', path: '/' })
}

/** What the visitor chose; `system` unless they did. */
export async function getTheme(): Promise<Theme> {
  const value = (await cookies()).get(THEME_COOKIE)?.value
  return value === 'light' || value === 'dark' ? value : 'system'
}
