import { prisma } from '#lib/db/client.ts'
import { errorFields, log } from '#lib/log.ts'
import { blobPath } from '#lib/storage/blobs.ts'
import { discardBlob } from './discard-blob.ts'
import type { ReadEvent, ReadFailure } from './document.ts'
import { RETRYABLE } from './failures.ts'
import { formatOf } from './format.ts'
import type { Format } from './format.ts'
import { takeLease } from './lease.ts'
import { readFile } from './read/read-file.ts'
import { drawSlides } from './render/draw-slides.ts'
import { listSentences, storeBatch } from './store-batch.ts'
import type { IngestedSentence } from './store-batch.ts'
import { VersionLanguage } from './version-language.ts'

/**
 * What is made of the text while and after it is read. Given by whoever wires the features together
 * (scripts/ingest.ts): this feature knows nothing of concepts or questions.
 */
export type IngestHooks = {
  /** Called with each batch of pages, in order; again after a crash. */
  analyse: (versionId: string, batch: IngestedSentence[]) => BatchAnalysis
  /** Called once everything is read. May be called again after a crash. */
  settle: (versionId: string) => Promise<void>
}

/** `traits`: what each sentence is, by id. `save` is called once the sentences are stored. */
export type BatchAnalysis = { traits: Map<string, string[]>; save: () => Promise<void> }

/** A file that took so many workers with it gets no other. */
const MAX_TRIES = 4
const PASSAGES_AT_ONCE = 20

async function fail(versionId: string, blobKey: string, code: ReadFailure): Promise<void> {
  const keeps = RETRYABLE.has(code)
  await prisma.materialVersion.update({
    where: { id: versionId },
    data: { state: 'FAILED', failure: code, leaseUntil: null, tries: 0, ...(keeps ? {} : { blobKey: null }) },
  })
  await dropText(versionId)
  if (!keeps) await discardBlob(blobKey)
}

/**
 * Half of a document is not a document: what was read goes, a few passages at a time, for each takes its sentences and
 * facts with it. What was made of it is withdrawn too: questions go back to drafts, which a reading that succeeds
 * publishes again.
 */
async function dropText(versionId: string): Promise<void> {
  await prisma.materialVersion.update({ where: { id: versionId }, data: { pagesRead: 0, readAt: null } })
  await prisma.question.updateMany({ where: { versionId, state: 'PUBLISHED' }, data: { state: 'DRAFT' } })
  await prisma.conceptEdge.deleteMany({ where: { versionId } })
  await prisma.conceptSource.deleteMany({ where: { versionId } })
  const passages = await prisma.passage.findMany({ where: { versionId }, select: { id: true } })
  for (let first = 0; first < passages.length; first += PASSAGES_AT_ONCE) {
    const ids = passages.slice(first, first + PASSAGES_AT_ONCE).map(({ id }) => id)
    await prisma.passage.deleteMany({ where: { id: { in: ids } } })
  }
  await prisma.section.deleteMany({ where: { versionId } })
  await prisma.page.deleteMany({ where: { versionId } })
}

/**
 * Takes the events of a reading in order. A batch is stored while the next one is read and analysed: file, language and
 * database each have a process, and none waits for the others longer than it must. One batch at a time is being stored.
 */
class Intake {
  readonly #versionId: string
  readonly #hooks: IngestHooks
  readonly #language: VersionLanguage
  #storing: Promise<void> = Promise.resolve()

  constructor(versionId: string, hooks: IngestHooks) {
    this.#versionId = versionId
    this.#hooks = hooks
    this.#language = new VersionLanguage(versionId)
  }

  async take(event: ReadEvent): Promise<void> {
    if (event.type === 'opened') {
      await this.#countPages(event.pageCount)
      await this.#language.told(event.language)
    }
    // The first page of a scan may take a minute: until then this is all there is to tell.
    if (event.type === 'recognising') await this.#countPages(event.pageCount)
    if (event.type === 'pages') {
      await this.#language.heard(event.passages)
      const { traits, save } = this.#hooks.analyse(this.#versionId, listSentences(this.#versionId, event.passages))
      await this.#storing
      this.#storing = storeBatch(this.#versionId, event, traits, save)
      // Its error waits for whoever asks next.
      this.#storing.catch(() => undefined)
      // Somebody waits for the first page: nothing comes before it.
      if (event.pages[0]?.number === 1) await this.#storing
    }
  }

  /** Resolves once all that was taken is stored; rejects where it could not be. */
  stored(): Promise<void> {
    return this.#storing
  }

  async #countPages(pageCount: number): Promise<void> {
    await prisma.materialVersion.update({ where: { id: this.#versionId }, data: { pageCount } })
  }
}

/** @returns why the file could not be read, null when it was, or when the signal ended it. Nothing is being stored afterwards. */
async function readInto(intake: Intake, path: string, format: Format, signal: AbortSignal): Promise<ReadFailure | null> {
  try {
    for await (const event of readFile(path, format, { signal })) {
      if (signal.aborted) return null
      if (event.type === 'failed') return event.code
      await intake.take(event)
    }
    await intake.stored()
    return null
  } finally {
    await intake.stored().catch(() => undefined)
  }
}

/**
 * Reads a version from its file into pages, sections, passages and sentences, then settles what follows from them.
 * Runs twice without harm: rows carry ids made from the version and their number, so a second run writes nothing anew;
 * a lease (lease.ts) keeps two workers apart, and one that died loses it.
 * @returns what it did; 'busy' when another worker holds the version or there is nothing to do.
 */
export async function readMaterial(
  versionId: string, hooks: IngestHooks, stopping: AbortSignal,
): Promise<'ready' | 'failed' | 'busy' | 'stopped'> {
  const lease = await takeLease(versionId)
  if (!lease) return 'busy'
  const signal = AbortSignal.any([stopping, lease.lost])
  try {
    const version = await prisma.materialVersion.findUniqueOrThrow({ where: { id: versionId } })
    if (!version.blobKey) return 'busy'
    if (lease.tries > MAX_TRIES) {
      log.error('material.given-up', { versionId, tries: lease.tries })
      await fail(versionId, version.blobKey, 'crashed')
      return 'failed'
    }
    if (!version.readAt) {
      const failure = await readInto(new Intake(versionId, hooks), blobPath(version.blobKey), formatOf(version.format), signal)
      if (signal.aborted) return 'stopped'
      if (failure) {
        await fail(versionId, version.blobKey, failure)
        return 'failed'
      }
    }
    await prisma.materialVersion.update({ where: { id: versionId }, data: { state: 'ANALYSING', readAt: version.readAt ?? new Date() } })
    await hooks.settle(versionId)
    await prisma.materialVersion.update({ where: { id: versionId }, data: { state: 'READY', readyAt: new Date() } })
    await drawSlides(versionId, signal)
    return 'ready'
  } catch (error) {
    if (signal.aborted) return 'stopped'
    log.error('material.read-failed', { versionId, ...errorFields(error) })
    throw error // pg-boss tries again; after the last try markCrashed puts the failure on the row
  } finally {
    await lease.release()
  }
}

/** Puts a failure nobody foresaw on the row, so that the student sees it and can try again. */
export async function markCrashed(versionId: string): Promise<void> {
  const version = await prisma.materialVersion.findUnique({ where: { id: versionId } })
  if (version?.blobKey && version.state !== 'READY') await fail(versionId, version.blobKey, 'crashed')
}
