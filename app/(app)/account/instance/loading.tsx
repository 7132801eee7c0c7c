import { InstanceSkeleton } from '#components/account/instance-skeleton.tsx'

export default InstanceSkeleton
