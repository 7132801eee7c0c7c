import type { Prisma } from '#lib/db/generated/client.ts'
import { appealRemedySchema } from './schema.ts'
import type { OwnAppeal } from './view.ts'

export const OWN_APPEAL = {
  id: true, state: true, remedy: true, reply: true, userId: true, decidedById: true, formItemId: true,
  course: {
    select: {
      kind: true,
      enrolments: {
        where: { role: 'INSTRUCTOR', user: { deletedAt: null } }, orderBy: { createdAt: 'asc' },
        select: { user: { select: { name: true } } },
      },
    },
  },
} as const satisfies Prisma.AppealSelect

type Row = Prisma.AppealGetPayload<{ select: typeof OWN_APPEAL }>

const ACCEPTED = {
  'accept-answer': 'Accepted: your answer counts now.',
  'new-key': 'Accepted: the key was wrong, and your answer is the key now.',
  drop: 'Accepted: the question is out of the score.',
}

function listed(names: readonly string[]): string {
  const [first, second] = names
  if (first === undefined) return 'Whoever teaches this course'
  if (second === undefined) return first
  return names.length === 2 ? `${first} and ${second}` : `${first} and ${names.length - 1} others`
}

/** What became of an appeal, in a sentence for whoever sent it. */
export function ownAppeal({ id: appealId, state, remedy, reply, course }: Row): OwnAppeal {
  if (course.kind === 'PRIVATE') {
    return { appealId, state: 'dropped', reply: null, text: 'Out of your score and your progress. It gives no point either.' }
  }
  if (state === 'DECLINED') return { appealId, state: 'declined', reply, text: 'Declined: the key stands.' }
  if (state === 'ACCEPTED') {
    const { data } = appealRemedySchema.safeParse(remedy)
    return { appealId, state: 'accepted', reply, text: ACCEPTED[data?.kind ?? 'drop'] }
  }
  const names = course.enrolments.map(({ user }) => user.name)
  return { appealId, state: 'open', reply: null, text: `Sent. ${listed(names)} ${names.length > 1 ? 'see' : 'sees'} it.` }
}
