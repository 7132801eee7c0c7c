import { promptOf, type ChatRequest } from '#scripts/model-server/chat-request.ts'
import type { Reply } from '#scripts/model-server/reply.ts'

/** A point and the answer as a played grader is shown them. */
export type ShownPoint = { n: number; text: string }
export type PlayedVote = { words: string | null; verdict: string }

/** A reply function of the loopback server for answer.grade: judges each point as it is told. */
export function playGrader(
  judge: (point: ShownPoint, answer: string, call: number) => PlayedVote,
): (request: ChatRequest, call: number) => Reply {
  return (request, call) => {
    const text = promptOf(request)
    const answer = /^The student's answer:\n([\s\S]*?)\nEND /m.exec(text)?.[1] ?? ''
    const points = [...text.matchAll(/^Point (\d+): (.+)$/gm)].map(([, n, point = '']) => ({ n: Number(n), text: point }))
    return { json: { elements: points.map((point) => ({ point: point.n, ...judge(point, answer, call) })) } }
  }
}

/** Finds a point where at least half of its longer words are in the answer, and quotes the first of them with its neighbours. */
export function fairly({ text }: ShownPoint, answer: string): PlayedVote {
  const words = (text.toLowerCase().match(/\p{L}{5,}/gu) ?? [])
  const found = words.filter((word) => answer.toLowerCase().includes(word))
  const at = answer.toLowerCase().indexOf(found[0] ?? '\u0000')
  if (at < 0 || found.length * 2 < words.length) return { words: null, verdict: 'missing' }
  return { words: answer.slice(at).split(/\s+/).slice(0, 3).join(' '), verdict: 'found' }
}
