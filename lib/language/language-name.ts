const NAMES = new Intl.DisplayNames(['en'], { type: 'language' })

/** The English name of a language tag, as a prompt or a list says it ("de" is "German"); "English" where it is unknown. */
export function languageName(tag: string): string {
  try {
    return NAMES.of(tag || 'en') ?? 'English'
  } catch {
    return 'English'
  }
}
