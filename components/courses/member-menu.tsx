'use client'

import { Ellipsis, GraduationCap, UserMinus, UserRound } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import { readmitMemberAction, removeMemberAction, setRoleAction } from '#lib/courses/actions.ts'
import type { Member } from '#lib/courses/view.ts'
import { useCourseChange } from './use-course-change.ts'

type Props = { courseId: string } & Pick<Member, 'userId' | 'name' | 'role'>

/** What an instructor may do with somebody of the class; each can be taken back. */
export function MemberMenu({ courseId, userId, name, role }: Props) {
  const { pending, run } = useCourseChange()
  const member = { courseId, userId }
  const other = role === 'STUDENT' ? 'INSTRUCTOR' : 'STUDENT'
  const change = () =>
    run(
      () => setRoleAction({ ...member, role: other }),
      other === 'INSTRUCTOR' ? `${name} teaches this course now` : `${name} is a student now`,
      () => setRoleAction({ ...member, role }),
    )
  const remove = () =>
    run(
      () => removeMemberAction(member),
      `${name} was taken out`,
      () => readmitMemberAction({ ...member, role }),
    )
  const trigger = (
    <Button small iconOnly look="plain" aria-disabled={pending} aria-label={`More for ${name}`}>
      <Ellipsis className="icon" />
    </Button>
  )
  return (
    <Menu trigger={trigger}>
      <MenuItem onSelect={change}>
        {role === 'STUDENT' ? <GraduationCap className="icon" /> : <UserRound className="icon" />}
        {role === 'STUDENT' ? 'Make instructor' : 'Make student'}
      </MenuItem>
      <MenuItem tone="wrong" onSelect={remove}>
        <UserMinus className="icon" />
        Take out
      </MenuItem>
    </Menu>
  )
}
