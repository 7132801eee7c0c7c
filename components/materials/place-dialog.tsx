'use client'

import { TextField } from '#components/ui/text-field.tsx'
import { placeMaterialAction } from '#lib/materials/actions.ts'
import type { Place } from '#lib/materials/view.ts'
import { FormDialog } from './form-dialog.tsx'

type Props = {
  materialId: string
  title: string
  place: Place
  /** Offered while a topic is typed. */
  topics: readonly string[]
  close: () => void
  onChanged: () => Promise<void>
}

const EMPTY = 'Left empty, it stands last, under “Not placed yet”.'

/** The week or topic a lecture stands under, by what its course is ordered by. */
export function PlaceDialog({ materialId, title, place, topics, close, onChanged }: Props) {
  const isWeek = place.by === 'week'
  const save = (form: FormData) => {
    const text = String(form.get('place')).trim()
    if (!isWeek) return placeMaterialAction({ materialId, topic: text === '' ? null : text })
    return placeMaterialAction({ materialId, week: text === '' ? null : Number(text) })
  }
  return (
    <FormDialog title={`${isWeek ? 'Week' : 'Topic'} of ${title}`} submit="Put it there" close={close} save={save} onSaved={onChanged}>
      {(problem) =>
        isWeek ? (
          <TextField
            label="Week"
            name="place"
            inputMode="numeric"
            defaultValue={place.week ?? ''}
            maxLength={4}
            help={EMPTY}
            error={problem}
          />
        ) : (
          <>
            <TextField
              label="Topic"
              name="place"
              list="material-topics"
              defaultValue={place.topic ?? ''}
              maxLength={80}
              autoComplete="off"
              help={`Topics stand in the order of their names; numbers in them count. ${EMPTY}`}
              error={problem}
            />
            <datalist id="material-topics">
              {topics.map((topic) => (
                <option key={topic} value={topic}>
                  {topic}
                </option>
              ))}
            </datalist>
          </>
        )
      }
    </FormDialog>
  )
}
