/** Names of values that are chosen, counted or computed: nobody types them. */
const CHOSEN = new Set(
  `code sectionCode itemCode itemCodes kind version checksum method coverage noLevelReason groupWord band shown state key accent
   typeface png purpose heldBackBy notApplicable gatesNotApplied heldBy`.split(/\s+/u),
);

const A_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * The same findings with every text that somebody typed replaced.
 *
 * @param text is told the place, such as `items.0.rationale`, and counts on from 0
 */
export function inEveryText<Findings extends object>(
  findings: Findings,
  text: (place: string, index: number) => string,
): Findings {
  let index = 0;
  const replaced = (value: unknown, key: string, place: string): unknown => {
    if (typeof value === 'string') return CHOSEN.has(key) || A_DAY.test(value) || value === '' ? value : text(place, index++);
    if (Array.isArray(value)) return value.map((one, at) => replaced(one, key, `${place}.${at}`));
    if (value === null || typeof value !== 'object' || CHOSEN.has(key)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, replaced(one, name, place === '' ? name : `${place}.${name}`)]),
    );
  };
  return replaced(findings, '', '') as Findings;
}
