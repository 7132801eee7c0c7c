import type { CSSProperties } from 'react'

type Props = {
  /** What is waited for: "Reading Memory". */
  label: string
  /** 0 to `max`; null when nobody knows how long it is. */
  value: number | null
  max?: number
  /** "Page 84 of 230", for those who hear it. */
  valueText?: string
}

export function ProgressBar({ label, value, max = 100, valueText }: Props) {
  const percent = value === null || max <= 0 ? 0 : Math.min(100, (value / max) * 100)
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value ?? undefined}
      aria-valuetext={valueText}
      style={{ '--v': percent } as CSSProperties}
    >
      <span />
    </div>
  )
}
