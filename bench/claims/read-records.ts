import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { recordSchema, type ClaimRecord } from './record.ts'

/** Something is wrong with the file that was named: told to who runs the bench, without a stack. */
export class BadInput extends Error {}

/** Longest line and file, in UTF-16 units and bytes: an explanation has a few thousand characters. */
const LONGEST_LINE = 1_000_000
const LARGEST_FILE = 200_000_000

function readFile(path: string): string {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    throw new BadInput(`Cannot open ${path}: ${error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'}.`)
  }
  try {
    const { size } = fstatSync(file)
    if (!fstatSync(file).isFile()) throw new BadInput(`${path} is no file.`)
    if (size > LARGEST_FILE) throw new BadInput(`${path} has more than ${LARGEST_FILE / 1e6} MB.`)
    return readFileSync(file, 'utf8')
  } finally {
    closeSync(file)
  }
}

function parseLine(line: string, number: number): ClaimRecord {
  const wrong = (what: string) => new BadInput(`Line ${number}: ${what}`)
  if (line.length > LONGEST_LINE) throw wrong(`longer than ${LONGEST_LINE} characters.`)
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw wrong('no JSON.')
  }
  const parsed = recordSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw wrong(`${issue?.path.join('.') || 'the record'}: ${issue?.message ?? 'does not fit.'}`)
}

/** @throws BadInput with the number of the line, first line 1 */
export function parseRecords(text: string): ClaimRecord[] {
  const records = text.replace(/^\ufeff/, '').split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [parseLine(line, i + 1)]))
  if (records.length === 0) throw new BadInput('There is no record in it.')
  if (!records.some(({ elements }) => elements.some(({ kind }) => kind === 'claim'))) throw new BadInput('There is no claim in it.')
  return records
}

export const readRecords = (path: string): ClaimRecord[] => parseRecords(readFile(path))
