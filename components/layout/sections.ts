/** The three places of the app, and which paths belong to each. */
export const SECTIONS = [
  { key: 'today', label: 'Today', href: '/today', paths: ['/today', '/practice'] },
  { key: 'courses', label: 'Courses', href: '/courses', paths: ['/courses', '/materials', '/exams', '/attempts'] },
  { key: 'progress', label: 'Progress', href: '/progress', paths: ['/progress'] },
] as const

export type Section = (typeof SECTIONS)[number]['key']

/** Null outside the three, as on the account page. */
export function sectionOf(path: string): Section | null {
  return SECTIONS.find(({ paths }) => paths.some((start) => path === start || path.startsWith(`${start}/`)))?.key ?? null
}
