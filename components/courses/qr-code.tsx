type Props = { symbol: { size: number; d: string }; label: string }

/** Dark on light in both themes: cameras expect it. */
export function QrCode({ symbol: { size, d }, label }: Props) {
  return (
    <svg className="join-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={d} fill="currentColor" />
    </svg>
  )
}
