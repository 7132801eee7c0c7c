/**
 * Every queue: a typed list. Payloads are ids; handlers are idempotent, status lives on the domain row.
 * `retryLimit` covers a worker that died; a file that cannot be read fails on its row, not here.
 */
export type Queues = {
  'material.read': { versionId: string }
  'attempt.expire': { attemptId: string }
  'questions.write': { bankJobId: string }
  /** An edited question, solved again by a model. */
  'questions.recheck': { questionId: string }
  /** Vectors of its passages, where an embedding model is set. */
  'passages.embed': { versionId: string }
  'entrance.sit': { sittingId: string }
  /** Concepts of a course were merged, or came apart: what students did is counted again. */
  'concepts.edited': { courseId: string }
  /** What counts as right for a question changed: every answer to it is scored again. */
  'answers.rescore': { questionId: string }
  /** Written answers of a paper that wait for their grade. */
  'answers.grade': { attemptId: string }
  /** The demo class: made, or gone on with. */
  'demo.class': Record<string, never>
  /** A user: that account, deleted a moment ago. Null: everything that is due. */
  'deletions.purge': { userId: string | null }
}
export type QueueName = keyof Queues

type QueueOptions = {
  retryLimit: number
  retryDelay: number
  expireInSeconds: number
  heartbeatSeconds?: number
  /** Each try waits about twice as long as the one before, to a limit. */
  retryBackoff?: boolean
  retryDelayMax?: number
}

export const QUEUES: Record<QueueName, QueueOptions> = {
  'material.read': { retryLimit: 3, retryDelay: 1, expireInSeconds: 30 * 60 },
  'attempt.expire': { retryLimit: 10, retryDelay: 5, expireInSeconds: 60 },
  // A bank takes hours on a slow model; a second try meanwhile finds it held and ends.
  'questions.write': { retryLimit: 3, retryDelay: 5, expireInSeconds: 12 * 60 * 60 },
  'questions.recheck': { retryLimit: 10, retryDelay: 60, expireInSeconds: 30 * 60 },
  // A server that is away comes back; until then search goes by words alone.
  'passages.embed': { retryLimit: 20, retryDelay: 60, expireInSeconds: 60 * 60 },
  // A slow model on this machine takes its time; a worker that died is noticed by its silence, and another goes on.
  'entrance.sit': { retryLimit: 3, retryDelay: 5, expireInSeconds: 3 * 60 * 60, heartbeatSeconds: 60 },
  'concepts.edited': { retryLimit: 5, retryDelay: 2, expireInSeconds: 10 * 60 },
  'answers.rescore': { retryLimit: 10, retryDelay: 5, expireInSeconds: 30 * 60 },
  // A model that is out comes back, in a minute or on Monday.
  'answers.grade': { retryLimit: 100, retryDelay: 15, expireInSeconds: 60 * 60, retryBackoff: true, retryDelayMax: 60 * 60 },
  'demo.class': { retryLimit: 3, retryDelay: 5, expireInSeconds: 30 * 60 },
  'deletions.purge': { retryLimit: 10, retryDelay: 60, expireInSeconds: 60 * 60 },
}
