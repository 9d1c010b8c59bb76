/** What a column may be called in tables that others publish: whole headings or parts of one, the likeliest first. */
export type LikelyNames<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/** A heading as it is compared: small letters and digits only, so that *Org_Code* and *org code* are one. */
export const plainHeading = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9]+/g, '');

/**
 * Guesses which heading stands for what: first headings that are the name, then ones that hold it. No column stands for two things;
 * what is not found is left for a person to choose.
 *
 * @returns for each key the place of its column, counted from 0, or null
 */
export function guessColumns<Key extends string>(
  headings: readonly string[],
  likely: LikelyNames<Key>,
): Readonly<Record<Key, number | null>> {
  const plain = headings.map(plainHeading);
  const taken = new Set<number>();
  const guessed = new Map<Key, number>();
  const fits = [
    (heading: string, name: string) => heading === name,
    (heading: string, name: string) => name.length > 3 && heading.includes(name),
  ];
  const keys = Object.keys(likely) as Key[];
  for (const fit of fits) {
    for (const key of keys) {
      if (guessed.has(key)) continue;
      const names = likely[key].map(plainHeading);
      const place = names
        .flatMap((name) => plain.findIndex((heading, at) => !taken.has(at) && fit(heading, name)))
        .find((at) => at >= 0);
      if (place === undefined) continue;
      taken.add(place);
      guessed.set(key, place);
    }
  }
  return Object.fromEntries(keys.map((key) => [key, guessed.get(key) ?? null])) as Record<Key, number | null>;
}
