import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { PracticePreview, PracticeSource } from '#lib/practice/view.ts'
import { StartPractice } from './start-practice.tsx'

type Props = { source: PracticeSource; preview: PracticePreview }

/** Before a set: what will be asked, or what to do where nothing (new) can be. */
export function PracticeStart({ source, preview }: Props) {
  if (preview.state === 'none') {
    return (
      <EmptyState
        title={`Nothing to ask on ${preview.title}`}
        action={
          <LinkButton look="primary" href="/courses">
            Your lectures
          </LinkButton>
        }
      >
        {preview.why}
      </EmptyState>
    )
  }
  if (preview.state === 'seen-all') {
    const { title, seen, other } = preview
    return (
      <EmptyState
        title={seen === 1 ? `You have seen the one question on ${title}` : `You have seen all ${seen} questions on ${title}`}
        action={
          <>
            {other && <StartPractice source={{ kind: 'concept', conceptId: other.conceptId }}>Practise {other.name}</StartPractice>}
            <StartPractice source={source} again look={other ? 'quiet' : 'primary'}>
              Ask them again
            </StartPractice>
          </>
        }
      >
        New ones come with new lectures. Asked again, they count less: you may remember the answers.
      </EmptyState>
    )
  }
  return (
    <EmptyState title={preview.title} action={<StartPractice source={source}>Start</StartPractice>}>
      {preview.questions === 1 ? 'One question' : `${preview.questions} questions`}, about {preview.minutes} minutes, without a clock. You
      see why after each answer, and every answer counts in your progress.
    </EmptyState>
  )
}
