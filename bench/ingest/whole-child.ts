/**
 * A worker of its own: keeps a file as an upload and reads it with the real hooks, against the database of the
 * environment. Its one argument is the path; sends a `Whole`. As in the running product the worker has started and waits:
 * the clock starts where it takes the job.
 */
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { disconnect, prisma } from '#lib/db/client.ts'
import { FORMATS } from '#lib/materials/format.ts'
import { judgeFormat } from '#lib/materials/read/detect-format.ts'
import { READ_FAILURES } from '#lib/materials/read/failures.ts'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { readMaterial } from '#lib/materials/read-material.ts'
import { searchScope } from '#lib/retrieval/search-scope.ts'
import { blobPath, putBlob } from '#lib/storage/blobs.ts'
import { ingestHooks } from '#scripts/ingest.ts'
import { warmUp } from '#scripts/worker/warm-up.ts'
import type { Whole } from './whole.ts'

const LIMIT = 1024 ** 3
const LOOK_MS = 50

const path = process.argv[2] ?? ''
const blob = await putBlob(createReadStream(path), LIMIT)
const course = await prisma.course.create({ data: { name: 'Bench' } })
const material = await prisma.material.create({ data: { courseId: course.id, title: 'Bench', fileName: basename(path) } })
const format = await judgeFormat(blobPath(blob.key), blob.head, basename(path))
if (format instanceof UnreadableFile) throw format
const { kind, reader } = FORMATS[format]
const { id } = await prisma.materialVersion.create({
  data: { materialId: material.id, kind, format, blobKey: blob.key, byteSize: blob.byteSize, reader },
})

warmUp()
const start = performance.now()
const since = (): number => Math.round(performance.now() - start)
let firstMs = 0
const timer = setInterval(() => void look(), LOOK_MS)
async function look(): Promise<void> {
  const version = await prisma.materialVersion.findUnique({ where: { id }, select: { pagesRead: true } })
  if (!version?.pagesRead) return
  clearInterval(timer)
  firstMs ||= since()
}

let analysing = 0
let settling = 0
const state = await readMaterial(id, {
  analyse: (versionId, batch) => {
    const before = performance.now()
    const analysis = ingestHooks.analyse(versionId, batch)
    analysing += performance.now() - before
    return analysis
  },
  settle: async (versionId) => {
    settling = since()
    await ingestHooks.settle(versionId)
  },
}, new AbortController().signal)
const ms = since()
clearInterval(timer)

const version = await prisma.materialVersion.findUniqueOrThrow({ where: { id } })
const [first] = await prisma.conceptSource.findMany({ where: { versionId: id }, include: { concept: true }, take: 1 })
const found = await searchScope([{ id, language: version.language }], first?.concept.name ?? 'definition')
const whole: Whole = {
  state, firstMs, ms, readMs: settling, analyseMs: Math.round(analysing),
  outcome: version.failure ? (READ_FAILURES as Record<string, string>)[version.failure] ?? version.failure : 'ready',
  pages: version.pagesRead, found: found.passages.length,
  concepts: await prisma.conceptSource.count({ where: { versionId: id } }),
  questions: await prisma.question.count({ where: { versionId: id } }),
}
process.send?.(whole)
await disconnect()
process.disconnect?.()
