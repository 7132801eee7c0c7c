/** What names and descriptions inside office files say by themselves. Tried in order. */
type NameRule = { name: string; reason: string; pattern: RegExp; accepts: string; rejects: string }

/** Fonts in which programs and output are set. */
export const CODE_FONTS: NameRule[] = [
  {
    name: 'says it is one', reason: 'most fonts of even width have it in their name',
    pattern: /\b(?:mono|code|typewriter|terminal|fixed|console)\b|mono\b/i,
    accepts: 'JetBrains Mono', rejects: 'Monotype Corsiva',
  },
  {
    name: 'known by its own name', reason: 'the fonts of even width that come with systems and office programs',
    pattern: /^(?:courier|consolas|menlo|monaco|inconsolata|lucida sans typewriter|anonymous pro|hack|terminus)\b/i,
    accepts: 'Courier New', rejects: 'Hackney Sans',
  },
]

/** Descriptions of pictures that tell nothing of what is on them. */
export const EMPTY_DESCRIPTIONS: NameRule[] = [
  {
    name: 'file name', reason: 'put there by the program that placed the picture',
    pattern: /^[^\n]*\.(?:png|jpe?g|gif|bmp|svg|webp|tiff?|emf|wmf|heic|pdf|mp4|mov)$/i,
    accepts: 'C:\\Users\\me\\Desktop\\graph 2.PNG', rejects: 'Graph of supply and demand.',
  },
  {
    name: 'name of a shape', reason: 'named and numbered by the program',
    pattern: /^(?:picture|image|graphic|shape|photo|screen ?shot|object|bild|grafik|imagen?|immagine|figure)[\s_-]*[\d.:\s-]*$/i,
    accepts: 'Picture 12', rejects: 'Picture of a neuron',
  },
  {
    name: 'search result', reason: 'comes along when a picture is copied from a search page',
    pattern: /^(?:image|bild|imagen) (?:result|search|ergebnis|resultado)\b/i,
    accepts: 'Image result for uml class diagram', rejects: 'Image resulting from two lenses',
  },
  {
    name: 'machine description', reason: 'guessed by a program, not said by the lecturer',
    pattern: /description (?:automatically )?generated|generierte beschreibung|description générée|ai-generated content|ki-generierte/i,
    accepts: 'A close up of a logo Description automatically generated', rejects: 'The table is generated from the query on the left',
  },
  {
    name: 'address', reason: 'where the picture came from',
    pattern: /^(?:https?:\/\/|www\.)\S+$/i,
    accepts: 'https://example.org/brain.svg', rejects: 'See https://example.org for the source of this brain scan',
  },
]

/** Names that programs give to the part of a deck before its first named section. */
export const DEFAULT_SECTIONS: NameRule[] = [
  {
    name: 'default section', reason: 'made by the program when the first section is added',
    pattern: /^(?:(?:default|untitled) section|standardabschnitt|section (?:par défaut|sans titre)|sección predeterminada)$/i,
    accepts: 'Default Section', rejects: 'Default reasoning',
  },
]

/** Titles that programs give to a presentation nobody named. */
export const DEFAULT_TITLES: NameRule[] = [
  {
    name: 'kind of document', reason: 'what the program calls every new file',
    pattern: /^(?:(?:microsoft )?(?:powerpoint[ -])?pr[eäé]sentation(?: powerpoint)? ?\d*|(?:slide|folie) 1|untitled.*|.*\.pptx?)$/i,
    accepts: 'PowerPoint Presentation', rejects: 'Presentation skills',
  },
]

export const matchesAny = (text: string, rules: readonly NameRule[]): boolean => rules.some(({ pattern }) => pattern.test(text.trim()))
