const many = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** How much a table holds: `6 figures of 3 organisations`. */
export const figuresInWords = ({
  figures,
  organisations,
}: {
  readonly figures: number;
  readonly organisations: number;
}): string => `${many(figures, 'figure')} of ${many(organisations, 'organisation')}`;

/** From what to what figures run: `1 to 5`, or that they are words. */
export const scaleInWords = (scale: { readonly min: number; readonly max: number } | null): string =>
  scale ? `${scale.min} to ${scale.max}` : 'Words';
