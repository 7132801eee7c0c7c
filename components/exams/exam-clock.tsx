import { announcement, clockText, spokenTime } from './time-left.ts'

/** What is left, in figures that do not dance; read out each minute and, at the end, every ten seconds. */
export function ExamClock({ left }: { left: number }) {
  return (
    <>
      <div className="exam-clock num" role="timer" aria-label={`${spokenTime(left)} left`}>
        {clockText(left)}
        <small>left</small>
      </div>
      <p className="vh" aria-live="polite">
        {announcement(left)}
      </p>
    </>
  )
}
