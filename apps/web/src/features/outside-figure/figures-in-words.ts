const many = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** How much a table holds: `6 figures of 3 organisations`. */
export const figuresInWords = ({
  figures,
  organisations,
}: {
  readonly figures: number;
  readonly organisations: number;
}): string => `${many(figures, 'figure')} of ${many(organisations, 'organisation')}`;
