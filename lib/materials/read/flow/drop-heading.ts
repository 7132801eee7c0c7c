import type { FlowText } from './flow-text.ts'

/** Takes back the heading of what turned out to be no text ("Table of contents"). */
export function dropHeading(blocks: FlowText[]): void {
  if (blocks.at(-1)?.kind === 'heading') blocks.pop()
}
