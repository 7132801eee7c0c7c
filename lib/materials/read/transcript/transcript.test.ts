import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { ReadEvent } from '#lib/materials/document.ts'
import { joinSentences } from './join-sentences.ts'
import { parseCues, SPEAKER_MARKS, UNSAID } from './parse-cues.ts'
import { readTranscript } from './read-transcript.ts'
import { withoutRepeats } from './without-repeats.ts'

const folder = mkdtempSync(join(tmpdir(), 'transcript-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each([['not said', UNSAID], ['speakers', SPEAKER_MARKS]] as const)('%s', (_, rules) => {
  it.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_name, { pattern, accepts, rejects }) => {
    expect(accepts.replace(pattern, '')).not.toBe(accepts)
    expect(rejects.replace(pattern, '')).toBe(rejects)
  })
})

const SRT = `1
00:00:05,190 --> 00:00:06,720
- You are at the right place

2
00:00:06,720 --> 00:00:10,464
if you want to understand
what an <i>encoder</i> is.

3
00:00:11,000 --> 00:00:12,000
(air whooshing)

4
01:00:14,160 --> 01:00:15,505
It reads text.
`

it('reads SubRip, WebVTT and SBV alike', () => {
  const vtt = 'WEBVTT\n\nNOTE made by hand\n\n00:05.190 --> 00:06.720 align:start\n<v Ada>You are &amp; stay</v>\n'
  expect(parseCues(SRT).map(({ start, text }) => [start, text])).toEqual([
    [5.19, 'You are at the right place'], [6.72, 'if you want to understand what an encoder is.'], [3614.16, 'It reads text.'],
  ])
  expect(parseCues(vtt)).toEqual([{ start: 5.19, end: 6.72, text: 'You are & stay', isNewSpeaker: true }])
  expect(parseCues('0:00:05.190,0:00:06.720\nYou are\n')).toMatchObject([{ start: 5.19, end: 6.72, text: 'You are' }])
  expect(parseCues('no times in here\n\n00:99 --> later')).toEqual([])
})

it('joins captions to sentences that know when they are said', () => {
  const [first, second] = joinSentences(parseCues(SRT))
  expect(first?.text).toBe('You are at the right place if you want to understand what an encoder is.')
  expect(first?.sentences).toEqual([{ start: 0, end: first?.text.length, startsAt: 5.2 }])
  expect(second).toMatchObject({ text: 'It reads text.', startsAt: 3614.16 })
})

it('cuts words without full stops at pauses and by length', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
  const cue = (start: number, end: number, count: number) => ({ start, end, text: words(count), isNewSpeaker: false })
  const spoken = joinSentences([cue(0, 5, 14), cue(5, 9, 12), cue(9, 14, 13), cue(17, 20, 9)])
  expect(spoken.map(({ sentences }) => sentences.map(({ startsAt }) => startsAt))).toEqual([[0, 9], [17]])
})

it('drops what rolling captions repeat', () => {
  const cues = ['the loss falls', 'the loss falls as we', 'as we train the whole network', 'train the whole network'].map((text, index) => (
    { start: index, end: index + 1, text, isNewSpeaker: false }))
  expect(withoutRepeats(cues).map(({ text }) => text)).toEqual(['the loss falls', 'as we', 'as we train the whole network'])
})

async function eventsOf(text: string): Promise<ReadEvent[]> {
  const path = join(folder, 'a.srt')
  writeFileSync(path, text)
  return Array.fromAsync(readTranscript(path))
}

it('makes pages of about three minutes, cited by their time', async () => {
  const cue = (at: number) => `00:0${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')},000`
  const said = 'The model reads the next part of its input.'
  const long = Array.from({ length: 36 }, (_, n) => `${n}\n${cue(n * 12)} --> ${cue(n * 12 + 8)}\n${said}\n`)
  const events = await eventsOf(long.join('\n'))
  const pages = events.flatMap((event) => (event.type === 'pages' ? event.pages : []))
  expect(pages.map(({ startsAt }) => startsAt)).toEqual([0, 180, 360])
  expect(events.at(-1)).toEqual({ type: 'done' })
})

it('refuses what holds no words', async () => {
  await expect(eventsOf('1\n00:00:05,190 --> 00:00:06,720\n[Music]\n')).rejects.toMatchObject({ code: 'no-text' })
  await expect(eventsOf('')).rejects.toMatchObject({ code: 'empty' })
})
