'use client'

import { LogOut, UserRound } from 'lucide-react'
import Link from 'next/link'
import { leave } from '#components/account/session.ts'
import { Menu, MenuItem, MenuRule } from '#components/ui/menu.tsx'

type Props = { name: string; email: string; initials: string }

export function AccountMenu({ name, email, initials }: Props) {
  const trigger = (
    <button type="button" className="avatar">
      {initials}
      <span className="vh">, {name}, your account</span>
    </button>
  )
  return (
    <Menu trigger={trigger}>
      <div className="menu-head">
        <strong>{name}</strong>
        {email}
      </div>
      <MenuRule />
      <MenuItem asChild>
        <Link href="/account">
          <UserRound className="icon" />
          Account
        </Link>
      </MenuItem>
      <MenuItem onSelect={() => void leave()}>
        <LogOut className="icon" />
        Sign out
      </MenuItem>
    </Menu>
  )
}
