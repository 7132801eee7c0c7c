import type { ReactNode } from 'react'

/** Wraps what stands in for a page; screen readers hear one sentence instead of nothing. */
export function SkeletonPage({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <div className={className} aria-busy="true">
      <p className="vh" role="status">
        {label}
      </p>
      {children}
    </div>
  )
}
