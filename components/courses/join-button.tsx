'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { joinCourseAction } from '#lib/courses/actions.ts'

export function JoinButton({ code, name }: { code: string; name: string }) {
  const router = useRouter()
  const toast = useToast()
  const [problem, setProblem] = useState<string>()
  const [pending, startTransition] = useTransition()
  const join = () =>
    startTransition(async () => {
      const answer = await joinCourseAction({ code })
      if (!answer.ok) return setProblem(answer.error.message)
      toast({ text: `You are in ${name}` })
      router.push(`/courses/${answer.data.courseId}`)
    })
  return (
    <>
      {problem && <ProblemNote message={problem} />}
      <div className="join-acts">
        <Button look="primary" aria-disabled={pending} onClick={() => pending || join()}>
          {pending ? 'Joining' : 'Join'}
        </Button>
        <LinkButton href="/courses" look="plain">
          Not now
        </LinkButton>
      </div>
    </>
  )
}
