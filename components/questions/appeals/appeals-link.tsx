import Link from 'next/link'

/** From the questions of a class to the appeals that wait; nothing where none does. */
export function AppealsLink({ courseId, count }: { courseId: string; count: number }) {
  if (count === 0) return null
  return (
    <Link className="appeals-link num" href={`/courses/${courseId}/questions/appeals`} prefetch={false}>
      Appeals ({count})
    </Link>
  )
}
