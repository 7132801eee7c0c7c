import { Band } from '#components/ui/band.tsx'

/** How to read the bands; the evidence is counted in first answers without help. */
export function ProgressLegend() {
  return (
    <ul className="progress-legend" aria-label="How to read the bands">
      <li>
        <Band lo={55} hi={80} at={68} evidence="good" />
        Likely range, best guess
      </li>
      <li>
        <Band lo={40} hi={76} at={58} evidence="some" />
        3 to 5 answers
      </li>
      <li>
        <Band lo={22} hi={86} at={50} evidence="thin" />
        1 or 2: too early to say
      </li>
    </ul>
  )
}
