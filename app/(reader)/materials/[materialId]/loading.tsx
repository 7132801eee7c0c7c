import { Skeleton } from '#components/ui/skeleton.tsx'

/** The reader's three parts at their size, while its page is fetched. */
export default function Loading() {
  return (
    <div className="reader">
      <header className="reader-bar">
        <div>
          <Skeleton width="180px" height="18px" />
        </div>
        <div />
        <div />
      </header>
      <main className="reader-desk" aria-busy="true">
        <div className="reader-rail" />
        <section className="reader-lecture" role="status" aria-label="Opening the lecture">
          <div className="lecture lecture--page reader-skeleton" />
        </section>
        <div className="reader-panel">
          <div className="reader-panel-top">
            <Skeleton width="60%" height="26px" />
          </div>
          <div className="reader-scroll reader-lines">
            <Skeleton width="94%" />
            <Skeleton width="88%" />
            <Skeleton width="45%" />
          </div>
        </div>
      </main>
    </div>
  )
}
