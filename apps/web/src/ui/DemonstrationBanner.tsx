/** Says on every page, in print too, that what is shown is made up. */
export function DemonstrationBanner() {
  return (
    <aside className="c-demonstration" aria-label="Demonstration">
      <p>
        <strong>Demonstration.</strong> Every organisation, person and answer here is made up.
      </p>
    </aside>
  );
}
