/** The three places of the app, and which paths belong to each; the longest that fits decides. */
export const SECTIONS = [
  { key: 'today', label: 'Today', href: '/today', paths: ['/today', '/practice'] },
  { key: 'courses', label: 'Courses', href: '/courses', paths: ['/courses', '/join', '/materials', '/exams', '/attempts'] },
  { key: 'progress', label: 'Progress', href: '/progress', paths: ['/progress', '/exams/report'] },
] as const

export type Section = (typeof SECTIONS)[number]['key']

/** Null outside the three, as on the account page. */
export function sectionOf(path: string): Section | null {
  const under = SECTIONS.flatMap(({ key, paths }) =>
    paths.filter((start) => path === start || path.startsWith(`${start}/`)).map((start) => ({ key, depth: start.length })),
  )
  return under.toSorted((a, b) => b.depth - a.depth)[0]?.key ?? null
}
