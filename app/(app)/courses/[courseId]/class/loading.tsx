import { ClassSkeleton } from '#components/analytics/class-skeleton.tsx'

export default ClassSkeleton
