import { useId } from 'react'

type Props = { label: string; isOn: boolean; set: (isOn: boolean) => void; children: string }

/** Something that is on or off, with what that means below its name. */
export function Switch({ label, isOn, set, children }: Props) {
  const id = useId()
  return (
    <div className="engine-switch">
      <input
        type="checkbox" id={id} checked={isOn} aria-labelledby={`${id}-title`} aria-describedby={`${id}-meta`}
        onChange={(event) => set(event.target.checked)}
      />
      <label htmlFor={id}>
        <span id={`${id}-title`}>{label}</span>
        <span className="meta" id={`${id}-meta`}>
          {children}
        </span>
      </label>
    </div>
  )
}
