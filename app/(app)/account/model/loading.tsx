import { ModelPageSkeleton } from '#components/engine/model-page-skeleton.tsx'

export default ModelPageSkeleton
