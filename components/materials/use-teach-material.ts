'use client'

import { useToast } from '#components/ui/toast.tsx'
import { moveMaterialAction, publishMaterialAction } from '#lib/materials/actions.ts'
import type { Publication } from '#lib/materials/schema.ts'
import type { Visibility } from '#lib/materials/view.ts'
import { publicationOf } from './publication-of.ts'

type Options = { materialId: string; title: string; visibility: Visibility; onChanged: () => Promise<void>; onMoved: () => void }

/** What an instructor does with a lecture in one go: each says that it is done; what students lose sight of can be taken back. */
export function useTeachMaterial({ materialId, title, visibility, onChanged, onMoved }: Options) {
  const toast = useToast()
  const publish = async (publication: Publication): Promise<boolean> => {
    const answer = await publishMaterialAction({ materialId, publication })
    if (answer.ok) await onChanged()
    else toast({ text: answer.error.message })
    return answer.ok
  }
  const takeBack = async () => {
    await publish(publicationOf(visibility))
  }
  return {
    publishNow: async () => {
      if (await publish({ kind: 'now' })) toast({ text: `Students see ${title} now`, undo: takeBack })
    },
    hide: async () => {
      if (await publish({ kind: 'hidden' })) toast({ text: `${title} is hidden`, undo: takeBack })
    },
    move: async (direction: 'up' | 'down') => {
      const answer = await moveMaterialAction({ materialId, direction })
      if (answer.ok) await onChanged()
      onMoved()
      toast({ text: answer.ok ? `${title} moved ${direction}` : answer.error.message })
    },
  }
}
