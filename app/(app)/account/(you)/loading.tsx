import { AccountSkeleton } from '#components/account/account-skeleton.tsx'

export default AccountSkeleton
