/**
 * The checks of a model's claims on labelled ones: `node bench/claims.ts FILE [--json]`. FILE holds JSON lines, an explanation each:
 * `{ id, material, style, target, passages: [{ n, text }], elements: [{ kind, text, passage, quote, label, spoiled }] }`.
 * `--json` prints the figures in all and nothing else.
 */
import { parseArgs } from 'node:util'
import { BadInput, readRecords } from './claims/read-records.ts'
import { runClaims } from './claims/run-claims.ts'
import { reportAsJson, showReport } from './claims/show-report.ts'
import { configuredVerifier } from './claims/verifier.ts'

function fileAndForm(): { file: string; isJson: boolean } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) throw new BadInput('Name one file: node bench/claims.ts FILE [--json]')
    return { file, isJson: values.json }
  } catch (error) {
    throw error instanceof BadInput || !(error instanceof Error) ? error : new BadInput(error.message)
  }
}

try {
  const { file, isJson } = fileAndForm()
  const records = readRecords(file)
  const verifier = await configuredVerifier()
  const report = await runClaims(records, verifier ? { verify: verifier.verify } : {})
  await verifier?.stop()
  console.log(isJson ? reportAsJson(report) : showReport(report))
} catch (error) {
  if (!(error instanceof BadInput)) throw error
  console.error(error.message)
  process.exitCode = 1
}
