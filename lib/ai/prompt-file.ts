import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fenced, fenceName, fenceRule, Untrusted } from './fence.ts'

/** What fills a slot: our own words, or text of others, which goes through the fence. */
export type Slots = Record<string, string | number | Untrusted>

/** `plain`: the system part for a model that gives plain text only. */
type PromptFile = { system: string; user: string; plain: string | null; parts: ReadonlyMap<string, string>; hash: string }

const files = new Map<string, PromptFile>()

/**
 * A prompt is a file with the parts "## System", "## User" and, for models that give plain text only, "## Plain".
 * @param path from the project's root. @throws when it has not both
 */
export function readPrompt(path: string): PromptFile {
  const known = files.get(path)
  if (known) return known
  const source = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), path), 'utf8').replace(/\r\n/g, '\n')
  const parts = new Map(
    source.split(/^## /m).slice(1).map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n')).trim()]),
  )
  const [system, user] = [parts.get('System'), parts.get('User')]
  if (!system || !user) throw new Error(`${path} has not the parts "## System" and "## User".`)
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8)
  const file = { system, user, plain: parts.get('Plain') ?? null, parts, hash }
  files.set(path, file)
  return file
}

/** A part of a prompt file that a slot is filled with, for example what a style asks for. @throws when the file has none */
export function promptPart(path: string, name: string): string {
  const part = readPrompt(path).parts.get(name)
  if (part === undefined) throw new Error(`${path} has no part "${name}".`)
  return part
}

const SLOT = /\{\{(\w+)\}\}/g

/** Names of the slots in both parts of a prompt. */
export const slotNames = ({ system, user, plain }: PromptFile): string[] => [
  ...new Set([...`${system}\n${plain ?? ''}\n${user}`.matchAll(SLOT)].map((match) => match[1]!)),
]

/**
 * Fills a prompt. Text of others may stand only in the user part. A slot filled with "" takes its line with it when the
 * line holds nothing else.
 * @throws for a slot nothing fills, or text of others in the system part: faults of ours
 */
export function fillPrompt(prompt: Pick<PromptFile, 'system' | 'user'>, slots: Slots): { system: string; user: string } {
  const name = fenceName(Object.values(slots).flatMap((value) => (value instanceof Untrusted ? [value.text] : [])))
  const fill = (part: string, isSystem: boolean) =>
    part
      .replace(/^\{\{(\w+)\}\}\n/gm, (line, slot: string) => (slots[slot] === '' ? '' : line))
      .replace(SLOT, (_, slot: string) => {
        const value = slots[slot]
        if (value === undefined) throw new Error(`Nothing fills the slot ${slot}.`)
        if (!(value instanceof Untrusted)) return String(value)
        if (isSystem) throw new Error(`The slot ${slot} holds text of others, which may stand only in the user part.`)
        return fenced(value.text, name)
      })
      .trim()
  const hasFence = Object.values(slots).some((value) => value instanceof Untrusted)
  return { system: [fill(prompt.system, true), ...(hasFence ? [fenceRule(name)] : [])].join('\n\n'), user: fill(prompt.user, false) }
}
