/** The first thing the tab key meets: past the header to the page. */
export function SkipLink() {
  return (
    <a className="nhsuk-skip-link" href="#main">
      Skip to main content
    </a>
  );
}
