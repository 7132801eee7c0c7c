import { TodaySkeleton } from '#components/practice/today/today-skeleton.tsx'

export default TodaySkeleton
