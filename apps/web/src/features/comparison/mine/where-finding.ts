interface Where {
  readonly title: string;
  readonly you: number | null;
  readonly median: number | null;
  readonly itemKind: string;
  /** Names of the scale, lowest first. */
  readonly levelNames: readonly string[];
}

/** How many are said before the reader is sent to the picture. */
const SAID = 3;

/**
 * The level of a board and the middle of its like, one beside the other. Never *above* or *below*, and never in how many places it is
 * so: a count of where a board stands over others is the score by which boards would be ranked, and the issue asks for where one is,
 * not for how one does. So said are the first in the order of the instrument, whatever their levels; the picture has the dot for all.
 *
 * @example whereFinding([leadership]) // '‘Leadership’: your level is 4; the middle of boards like yours is 3.'
 */
export function whereFinding(places: readonly Where[]): string {
  const known = places.filter(({ you, median }) => you !== null && median !== null);
  if (known.length === 0 && places.some(({ median }) => median !== null))
    return 'Boards like yours have a middle here. To stand beside it, a level of yours has to be published.';
  if (known.length === 0) return 'It cannot be said yet: it takes a level of yours, and six boards like yours that share theirs.';
  const said = known.slice(0, SAID).map(besideTheMiddle);
  const rest = known.length > SAID ? ['The others stand in the picture.'] : [];
  const unknown = places.length - known.length;
  const cannot = unknown === 0 ? [] : [`In ${unknown} it cannot be said.`];
  return [...said, ...rest, ...cannot].join(' ');
}

function besideTheMiddle({ title, you, median, itemKind, levelNames }: Where): string {
  const named = (level: number) =>
    itemKind === 'question' || itemKind === 'section' ? String(level) : `‘${levelNames[level - 1] ?? level}’`;
  const [low, high] = [Math.floor(median ?? 0), Math.ceil(median ?? 0)];
  const middle = low === high ? named(low) : `between ${named(low)} and ${named(high)}`;
  const yours = itemKind === 'question' || itemKind === 'section' ? 'your level is' : 'your board agreed';
  return `‘${title}’: ${yours} ${named(you ?? 0)}; the middle of boards like yours is ${middle}.`;
}
