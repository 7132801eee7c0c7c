import { ProgressSkeleton } from '#components/progress/progress-skeleton.tsx'

export default ProgressSkeleton
