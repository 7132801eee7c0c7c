import { LinkButton } from '#components/ui/link-button.tsx'

type Props = { sitting: { attemptId: string; title: string } }

/** While an exam of a course is sat, its help is closed: said where the help would be, with the way back to the paper. */
export function SittingNotice({ sitting: { attemptId, title } }: Props) {
  return (
    <div className="sitting-notice" role="note">
      <p>
        <strong>You are sitting {title}.</strong> Explanations, answers, search and practice of this course open again after you hand in.
      </p>
      <LinkButton small href={`/exams/sitting/${attemptId}`}>
        Go on
      </LinkButton>
    </div>
  )
}
