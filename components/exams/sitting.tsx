'use client'

import { ArrowLeft, ArrowRight, ChevronUp } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { fetchJson } from '#components/fetch-json.ts'
import { Button } from '#components/ui/button.tsx'
import type { HandedIn, Sitting as SittingView } from '#lib/exams/view.ts'
import { choiceAt } from './choice-at.ts'
import { ExamClock } from './exam-clock.tsx'
import { isAnswered } from './merge-answers.ts'
import { Navigator, countWords } from './navigator.tsx'
import { QuestionPanel } from './question-panel.tsx'
import { SaveLine } from './save-line.tsx'
import { useAnswers } from './use-answers.ts'
import { useQuestionKeys } from '#components/questions/use-question-keys.ts'
import { useServerClock } from './use-server-clock.ts'
import { useSittingSync } from './use-sitting-sync.ts'

const loadDialog = () => import('./hand-in-dialog.tsx')
const loadSheet = () => import('./navigator-sheet.tsx')
const HandInDialog = dynamic(() => loadDialog().then((module) => module.HandInDialog), { ssr: false })
const NavigatorSheet = dynamic(() => loadSheet().then((module) => module.NavigatorSheet), { ssr: false })

type Over = 'sheet' | 'hand-in' | null

/** A timed paper, one question at a time. Every answer is saved as it is given; the server's clock decides the end. */
export function Sitting({ sitting }: { sitting: SittingView }) {
  const { items, attemptId, expiresAt } = sitting
  const router = useRouter()
  const report = `/exams/report/${attemptId}`
  const toReport = useCallback(() => router.replace(report), [router, report])
  const clock = useServerClock(sitting.serverNow)
  const { answers, status, change, adopt, finishTyping, settle } = useAnswers(sitting, clock.read, toReport)
  const catchUp = useSittingSync({ attemptId, sync: clock.sync, adopt, onClosed: toReport })

  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      items.findIndex((item) => !isAnswered(item)),
    ),
  )
  const [over, setOver] = useState<Over>(null)
  const [handing, setHanding] = useState<{ pending: boolean; error?: string }>({ pending: false })
  const heading = useRef<HTMLDivElement>(null)
  const item = items[index]
  const left = expiresAt === null ? null : Date.parse(expiresAt) - clock.now
  const isUp = left !== null && left <= 0

  const go = (to: number) => {
    finishTyping()
    setOver(null)
    if (to < 0 || to >= items.length) return
    setIndex(to)
    requestAnimationFrame(() => heading.current?.focus())
  }
  const openNumbers = items.filter((one) => !isAnswered(answers.get(one.itemId))).map((one) => one.number)
  // After the last question: the first one still open, else the end.
  const firstOpen = items.findIndex((one, at) => at !== index && !isAnswered(answers.get(one.itemId)))
  const isLast = index === items.length - 1
  const flagged = items.filter((one) => answers.get(one.itemId)?.flagged).map((one) => one.number)
  const flag = () => item && change(item.itemId, { flagged: !answers.get(item.itemId)?.flagged })

  const handIn = async () => {
    setHanding({ pending: true })
    try {
      if (!(await settle()))
        throw new Error('Your last answer is not saved yet. Check the connection, then hand in; the saved answers are safe.')
      await fetchJson<HandedIn>(`/api/attempts/${attemptId}/hand-in`, { json: {} })
      toReport()
    } catch (error) {
      setHanding({ pending: false, error: (error as Error).message })
    }
  }

  useQuestionKeys({
    next: () => go(index + 1),
    previous: () => go(index - 1),
    flag,
    choose: (at) => {
      const response = item && choiceAt(item.question, at)
      if (item && response) change(item.itemId, { response })
    },
  })

  useEffect(() => {
    // Fetched before they are needed, so that they also open when the connection is gone.
    void loadDialog()
    void loadSheet()
  }, [])
  useEffect(() => {
    if (!isUp) return
    void settle()
    // The server closes it; asked again until it says so.
    const timer = setInterval(() => void catchUp(), 1_000)
    return () => clearInterval(timer)
  }, [isUp, settle, catchUp])

  if (!item) return null
  return (
    <div className="exam">
      <header className="exam-bar">
        <h1>
          {sitting.title}
          <span>{`${sitting.subject}, ${items.length} questions`}</span>
        </h1>
        {left !== null && <ExamClock left={left} />}
        <div className="exam-bar-end">
          <span role="status">
            <SaveLine status={status} />
          </span>
          <Button small onClick={() => setOver('hand-in')}>
            Hand in
          </Button>
        </div>
      </header>
      <main className="exam-hall">
        <div className="exam-q">
          <QuestionPanel
            item={item}
            answer={answers.get(item.itemId)}
            total={items.length}
            heading={heading}
            onFlag={flag}
            onLeaveField={finishTyping}
            onAnswer={(response) => change(item.itemId, { response })}
          >
            <span role="status" className="exam-phone-saved">
              <SaveLine status={status} />
            </span>
          </QuestionPanel>
        </div>
        <nav className="exam-navi" aria-label="Questions">
          <h2 className="num">{countWords(items, answers)}</h2>
          <Navigator items={items} answers={answers} index={index} onGo={go} />
          <p className="exam-fine">
            No feedback until you hand in. If you lose your connection or close this tab, open {sitting.title} on any device: every saved
            answer is kept. The clock runs on.
          </p>
        </nav>
      </main>
      <footer className="exam-foot">
        <Button aria-label="Previous question" aria-disabled={index === 0} onClick={() => go(index - 1)}>
          <ArrowLeft className="icon" />
          <span className="exam-wide">Previous</span>
        </Button>
        <Button look="plain" className="exam-jump num" aria-haspopup="dialog" onClick={() => setOver('sheet')}>
          {`${item.number} of ${items.length}${flagged.length > 0 ? `, ${flagged.length} flagged` : ''}`}
          <ChevronUp className="icon" />
        </Button>
        <span className="push" />
        {isLast && firstOpen < 0 ? (
          <Button look="primary" onClick={() => setOver('hand-in')}>
            Hand in
          </Button>
        ) : (
          <Button look="primary" onClick={() => go(isLast ? firstOpen : index + 1)}>
            {isLast ? <span className="num">To question {items[firstOpen]?.number}</span> : 'Next'}
            <ArrowRight className="icon" />
          </Button>
        )}
      </footer>
      {over === 'sheet' && (
        <NavigatorSheet
          items={items}
          answers={answers}
          index={index}
          onGo={go}
          onClose={() => setOver(null)}
          onHandIn={() => setOver('hand-in')}
        />
      )}
      {over === 'hand-in' && (
        <HandInDialog
          open={openNumbers}
          flagged={flagged}
          left={left}
          {...handing}
          onConfirm={() => void handIn()}
          onClose={() => {
            setOver(null)
            setHanding({ pending: false })
          }}
        />
      )}
    </div>
  )
}
