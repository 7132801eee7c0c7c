import { ExamsSkeleton } from '#components/exams/exams-skeleton.tsx'

export default ExamsSkeleton
