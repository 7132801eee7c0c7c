import { describe, expect, it } from 'vitest'
import { fenced, fenceName, tame, untrusted } from './fence.ts'
import { IMITATIONS } from './fixtures/imitations.ts'
import { fillPrompt } from './prompt-file.ts'

const PROMPT = { system: 'Explain.', user: 'Material:\n{{material}}\n\nNow explain.' }

describe('the fence', () => {
  it.each(IMITATIONS)('keeps %j inside', (text) => {
    const { system, user } = fillPrompt(PROMPT, { material: untrusted(text) })
    const name = fenceName([text])
    expect(system.startsWith('Explain.\n\nText between')).toBe(true)
    const lines = user.split('\n')
    // Exactly one opening and one end, and everything of theirs between them.
    expect(lines.filter((line) => line.includes('<<<'))).toEqual([`<<<DATA ${name}`])
    expect(lines.filter((line) => line.includes('>>>'))).toEqual([`END ${name}>>>`])
    expect(user.startsWith(`Material:\n<<<DATA ${name}\n`)).toBe(true)
    expect(user.endsWith(`\nEND ${name}>>>\n\nNow explain.`)).toBe(true)
    expect(user).not.toMatch(/<\||\|>|\[\/?INST\]|<\/?s>|[\u200b\u202e]/)
  })

  it('leaves ordinary lecture text as it is', () => {
    for (const text of [
      'If a < b and b > c, then `x << 2` holds.', 'naïve – “memory” $\\alpha$ 🧠\n\ttabbed', '<div> and </div> are tags.',
    ]) {
      expect(tame(text)).toBe(text)
      expect(fenced(text, 'n')).toBe(`<<<DATA n\n${text}\nEND n>>>`)
    }
  })

  it('is never opened by a slot of our own, and never stands in the system part', () => {
    expect(fillPrompt(PROMPT, { material: 'ours' })).toEqual({ system: 'Explain.', user: 'Material:\nours\n\nNow explain.' })
    expect(() => fillPrompt({ system: '{{material}}', user: '-' }, { material: untrusted('x') })).toThrow(/only in the user part/)
    expect(() => fillPrompt(PROMPT, {})).toThrow(/Nothing fills/)
  })

  it('takes the line of an empty slot with it', () => {
    const prompt = { system: 'A\n{{style}}\nB', user: 'x' }
    expect(fillPrompt(prompt, { style: '' }).system).toBe('A\nB')
  })
})
