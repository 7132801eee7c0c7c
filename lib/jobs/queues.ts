/**
 * Every queue: a typed list. Payloads are ids; handlers are idempotent, status lives on the domain row.
 * `retryLimit` covers a worker that died; a file that cannot be read fails on its row, not here.
 */
export type Queues = {
  'material.read': { versionId: string }
  'attempt.expire': { attemptId: string }
  'questions.write': { bankJobId: string }
  /** Vectors of its passages, where an embedding model is set. */
  'passages.embed': { versionId: string }
  'entrance.sit': { sittingId: string }
  /** Concepts of a course were merged, or came apart: what students did is counted again. */
  'concepts.edited': { courseId: string }
  /** The demo class: made, or gone on with. */
  'demo.class': Record<string, never>
  /** A user: that account, deleted a moment ago. Null: everything that is due. */
  'deletions.purge': { userId: string | null }
}
export type QueueName = keyof Queues

export const QUEUES: Record<QueueName, { retryLimit: number; retryDelay: number; expireInSeconds: number; heartbeatSeconds?: number }> = {
  'material.read': { retryLimit: 3, retryDelay: 1, expireInSeconds: 30 * 60 },
  'attempt.expire': { retryLimit: 10, retryDelay: 5, expireInSeconds: 60 },
  // A bank takes hours on a slow model; a second try meanwhile finds it held and ends.
  'questions.write': { retryLimit: 3, retryDelay: 5, expireInSeconds: 12 * 60 * 60 },
  // A server that is away comes back; until then search goes by words alone.
  'passages.embed': { retryLimit: 20, retryDelay: 60, expireInSeconds: 60 * 60 },
  // A slow model on this machine takes its time; a worker that died is noticed by its silence, and another goes on.
  'entrance.sit': { retryLimit: 3, retryDelay: 5, expireInSeconds: 3 * 60 * 60, heartbeatSeconds: 60 },
  'concepts.edited': { retryLimit: 5, retryDelay: 2, expireInSeconds: 10 * 60 },
  'demo.class': { retryLimit: 3, retryDelay: 5, expireInSeconds: 30 * 60 },
  'deletions.purge': { retryLimit: 10, retryDelay: 60, expireInSeconds: 60 * 60 },
}
