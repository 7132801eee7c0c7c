import type { ReactNode } from 'react'
import { loadReader } from './load-reader.ts'

type Props = { children: ReactNode; params: Promise<{ materialId: string }> }

/** Decides before anything is sent, so that what is not found answers 404 and the signed out are led to the door. */
export default async function ReaderLayout({ children, params }: Props) {
  await loadReader((await params).materialId)
  return children
}
