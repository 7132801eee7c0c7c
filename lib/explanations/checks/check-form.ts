import { FORM_RULES, type FormReason } from './form-rules.ts'
import { SELF_TALK_RULES } from './self-talk-rules.ts'

export type FormCheck = { ok: true } | { ok: false; reason: FormReason; rule: string }

/** Longest text of one element, UTF-16 units. */
const MOST = 600

/** Control, zero-width and direction marks, soft hyphens, fillers, tag characters; the two joiners belong into words of some scripts. */
// oxlint-disable-next-line no-control-regex
const INVISIBLE = new RegExp(
  String.raw`[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e`
  + String.raw`\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]`
  + String.raw`|[\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}]`, 'u')
const JOINER = new RegExp(
  String.raw`(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}`
  + String.raw`\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Telugu}\p{Script=Kannada}\p{Emoji_Presentation}\ufe0f])[\u200c\u200d]`, 'u')

/** Code between backticks and formulas: what is in them is shown as it stands. */
const SHOWN = /`[^`\n]+`|\\\(.*?\\\)|\\\[.*?\\\]|\$\$[^$]+\$\$|\$(?=\S)[^$\n]*?[^\s$]\$(?!\d)/gs

/** A formula has no addresses, tags with attributes or sentences: what claims to be one and has, is prose. */
const prose = (text: string) => text.replace(SHOWN, (found) => (found.startsWith('`') || !/<\/?[a-z]+[\s>/]|\]\(|\w=["']/i.test(found)
  ? ' x ' : found))

/**
 * Whether a text a model wrote is a plain sentence: none of the things a model emits that obeyed an order found in a lecture
 * (markup, links, secrets, roles, fences, calls, talk of itself), nothing invisible, not over 600 characters. Formulas, code between
 * backticks and inequality signs are allowed.
 */
export function checkForm(text: string): FormCheck {
  if (text.trim() === '') return { ok: false, reason: 'empty', rule: 'empty' }
  if (text.length > MOST) return { ok: false, reason: 'long', rule: 'length' }
  if (INVISIBLE.test(text) || JOINER.test(text)) return { ok: false, reason: 'invisible', rule: 'invisible' }
  const shownAsProse = prose(text)
  // Full-width and other look-alike signs are read as the signs they look like.
  const raw = text.normalize('NFKC')
  const plain = { raw: [raw], prose: [shownAsProse.normalize('NFKC')], joined: [raw, raw.replace(/[\t\r\n]/g, '')] }
  const broken = [...FORM_RULES, ...SELF_TALK_RULES].find(({ pattern, scope }) => plain[scope].some((each) => pattern.test(each)))
  return broken ? { ok: false, reason: broken.reason, rule: broken.name } : { ok: true }
}
