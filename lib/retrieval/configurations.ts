/**
 * Text-search configurations of Postgres by language tag: only what version 14 and every later one has, so that an
 * index made on one database is read on another.
 */
const CONFIGURATIONS: Record<string, string> = {
  ar: 'arabic', ca: 'catalan', da: 'danish', de: 'german', el: 'greek', en: 'english', es: 'spanish', eu: 'basque', fi: 'finnish',
  fr: 'french', ga: 'irish', hi: 'hindi', hu: 'hungarian', hy: 'armenian', id: 'indonesian', it: 'italian', lt: 'lithuanian',
  nb: 'norwegian', ne: 'nepali', nl: 'dutch', nn: 'norwegian', no: 'norwegian', pt: 'portuguese', ro: 'romanian', ru: 'russian',
  sr: 'serbian', sv: 'swedish', ta: 'tamil', tr: 'turkish', yi: 'yiddish',
}

/** Words are cut to their first letters instead of being stemmed. */
export const WITHOUT_STEMMER = 'simple'

/** The configuration for a language tag ("en", "de-AT"); 'simple' where Postgres has no stemmer. */
export function configurationFor(language: string): string {
  return CONFIGURATIONS[language.toLowerCase().split(/[-_]/)[0] ?? ''] ?? WITHOUT_STEMMER
}
