/** First thing the keyboard reaches: over the bar, straight to the page. The page's main part has the id `content`. */
export function SkipLink() {
  return (
    <a className="skip" href="#content">
      Skip to the page
    </a>
  )
}
