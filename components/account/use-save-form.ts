import { useRouter } from 'next/navigation'
import { useToast } from '#components/ui/toast.tsx'
import { formStateOf } from './form-state.ts'
import type { ActionAnswer } from './form-state.ts'
import { useForm } from './use-form.ts'

/** A form that stays where it is: once saved it says so, and the page is drawn again. */
export function useSaveForm(send: (form: FormData) => Promise<ActionAnswer>) {
  const toast = useToast()
  const router = useRouter()
  return useForm(async (form) => {
    const answer = await send(form)
    if (answer.ok) {
      toast({ text: 'Saved' })
      router.refresh()
    }
    return formStateOf(answer)
  })
}
