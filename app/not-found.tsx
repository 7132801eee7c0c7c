import { LinkButton } from '#components/ui/link-button.tsx'
import { MessagePage } from '#components/layout/message-page.tsx'

export default function NotFound() {
  return (
    <MessagePage
      title="Nothing here"
      action={
        <LinkButton look="primary" href="/today">
          Go to Today
        </LinkButton>
      }
    >
      This page does not exist, or it is not yours to see.
    </MessagePage>
  )
}
