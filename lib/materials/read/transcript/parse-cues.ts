/** A caption. Times in seconds into the recording; `text` is one line, without tags. */
export type Cue = { start: number; end: number; text: string; /** Somebody else begins to speak. */ isNewSpeaker: boolean }

type CueRule = { name: string; why: string; pattern: RegExp; accepts: string; rejects: string }

/** What stands in captions and is not said, or says who speaks. */
export const UNSAID: readonly CueRule[] = [
  {
    name: 'tag', why: 'Tags of WebVTT and SubRip: class, voice, emphasis, times of single words',
    pattern: /<\/?(?:[a-z][\w.]*(?:\s[^<>]*)?|\d[\d:.]*)>/gi,
    accepts: '<v Ada>Hello</v>', rejects: 'if x < 3 and y > 4',
  },
  {
    name: 'style', why: 'Styles and places that editors write into SubRip', pattern: /\{\\[^{}]*\}/g,
    accepts: '{\\an8}Hello', rejects: 'the set {a, b}',
  },
  {
    name: 'sound', why: 'Sounds and gaps are set in square brackets',
    pattern: /\[(?=\p{L}{3})[\p{L}'’-]{1,20}(?:[ ,]+[\p{L}'’-]{1,20}){0,3}\]/gu,
    accepts: 'Yes. [Music]', rejects: 'the list a[i] and [0, 1]',
  },
  {
    name: 'sound alone', why: 'In round brackets only where nothing else is in the line: in a sentence they are part of it',
    pattern: /^\s*[-–]?\s*\([\p{L}'’-]{1,20}(?:[ ,]+[\p{L}'’-]{1,20}){0,3}\)\s*$/gu, accepts: '(air whooshing)', rejects: 'attention (soft attention)',
  },
  { name: 'song', why: 'Notes enclose what is sung', pattern: /♪[^♪]*♪?/g, accepts: '♪ la la ♪', rejects: 'the notes C and E' },
]

/** Signs before the words of somebody new. */
export const SPEAKER_MARKS: readonly CueRule[] = [
  { name: 'chevrons', why: 'Live captions mark who speaks next', pattern: /^\s*>>+\s*/, accepts: '>> Yes.', rejects: 'a >> b' },
  { name: 'dash', why: 'Two who speak in turn', pattern: /^\s*[-–—]\s+/, accepts: '- Yes.', rejects: 'well-known' },
  {
    name: 'name', why: 'Meetings write the name in capitals before the words; a shorter one may be an acronym',
    pattern: /^\s*(?:[\p{Lu}][\p{Lu}.'-]{4,30}|[\p{Lu}][\p{Lu}.'-]{1,15}(?: [\p{Lu}][\p{Lu}.'-]{0,15}){1,2}):\s+(?=\S)/u,
    accepts: 'DR. LEE: Yes.', rejects: 'BPE: it merges pairs.',
  },
]

const VOICE = /<v[\s.]/i
const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?`
const TIMES = new RegExp(String.raw`^\s*${TIME}\s*(?:-->|,)\s*${TIME}(?:\s|$)`)
/** Parts of WebVTT that are no captions. */
const NOT_SAID = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/
const ENTITIES: Record<string, string> = {
  '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': ' ', '&lrm;': '', '&rlm;': '', '&quot;': '"', '&#39;': '\'',
}

/**
 * The captions of a transcript (SubRip, WebVTT or YouTube's SBV; newlines are `\n`) in the order of their times. Forgiving:
 * numbers may be missing, blank lines doubled; what has no times is left out.
 */
export function parseCues(text: string): Cue[] {
  const cues: Cue[] = []
  let open: { start: number; end: number; lines: string[] } | null = null
  const close = (): void => {
    if (open) cues.push({ start: open.start, end: open.end, ...wordsOf(open.lines) })
    open = null
  }
  const lines = text.split('\n')
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const times = TIMES.exec(line)
    if (times) {
      close()
      open = { start: secondsOf(times, 1), end: secondsOf(times, 5), lines: [] }
    } else if (NOT_SAID.test(line) && (index === 0 || (lines[index - 1] ?? '').trim() === '')) {
      close()
      while ((lines[index + 1] ?? '').trim() !== '') index++
    } else if (isNumberOfNext(lines, index)) close()
    else if (open && line.trim() !== '') open.lines.push(line)
  }
  close()
  return cues.filter((cue) => cue.text !== '').sort((a, b) => a.start - b.start)
}

/** A number alone on its line, before the times of the next caption. */
function isNumberOfNext(lines: string[], index: number): boolean {
  return /^\s*\d+\s*$/.test(lines[index] ?? '') && TIMES.test(lines[index + 1] ?? '')
}

function secondsOf(times: RegExpExecArray, from: number): number {
  const [hours, minutes, seconds] = [0, 1, 2].map((part) => Number(times[from + part] ?? 0))
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0) + Number(`0.${times[from + 3] ?? 0}`)
}

function wordsOf(lines: string[]): Pick<Cue, 'text' | 'isNewSpeaker'> {
  let isNewSpeaker = lines.some((line) => VOICE.test(line))
  const said = lines.map((line) => {
    let words = UNSAID.reduce((left, { pattern }) => left.replace(pattern, ' '), line)
    words = words.replace(/&(?:#39|\w+);/g, (entity) => ENTITIES[entity] ?? entity)
    for (const { pattern } of SPEAKER_MARKS) {
      if (!pattern.test(words)) continue
      isNewSpeaker = true
      words = words.replace(pattern, '')
    }
    return words
  })
  return { text: said.join(' ').replace(/\s+/g, ' ').trim(), isNewSpeaker }
}
