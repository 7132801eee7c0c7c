type Props = { width?: string; height?: string; className?: string }

/** Stands in for one thing, in its size. The page around it says what is waited for (`SkeletonPage`). */
export function Skeleton({ width = '100%', height = '1em', className }: Props) {
  return <span className={className ? `skeleton ${className}` : 'skeleton'} style={{ width, height }} aria-hidden="true" />
}
