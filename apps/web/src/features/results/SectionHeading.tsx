import { medianWords } from '@candour/charts';
import { listed } from '../../platform/listed.js';
import type { ResultSection } from './results.js';

/** A section with its level and why it stands there; beside it the median and the stricter rule, in words. */
export function SectionHeading({ section, corrected }: { section: ResultSection; corrected: string | null }) {
  const { code, title, level, items } = section;
  return (
    <header className="c-section__head">
      <h3 id={`section-${code}`} className="c-section__title">
        {title}
      </h3>
      {items.some(({ kind }) => kind === 'question') ? <Standing level={level} corrected={corrected} /> : null}
    </header>
  );
}

/** A section of checks alone has no level, and nothing to say about one. */
function Standing({ level, corrected }: { level: ResultSection['level']; corrected: string | null }) {
  return (
    <>
      <p className="c-section__level">{level.level === null ? 'No level' : `Level ${level.level}`}</p>
      {corrected ? <p className="c-section__why c-corrected">{corrected}.</p> : null}
      <p className="c-section__why">
        {level.level === null ? withoutPrefix(level.words) : level.words} {besides(level)}
      </p>
    </>
  );
}

/** What stands above says already that there is no level. */
function withoutPrefix(words: string): string {
  const why = words.replace(/^No level: /u, '');
  return why.charAt(0).toUpperCase() + why.slice(1);
}

/** The rule that publication uses stands first; these two are for the board alone. */
function besides({ median, allOfThem, level: standing, profile }: ResultSection['level']): string {
  const counted = profile.flatMap((count, index) => (count > 0 ? [{ count, level: index + 1 }] : []));
  return [
    counted.length > 1 ? `Questions that count: ${listed(counted.map(({ count, level }) => `${count} at level ${level}`))}.` : '',
    median === null ? '' : `Their median is ${medianWords(median)}.`,
    allOfThem !== null && allOfThem !== standing ? `If every question had to reach it, the level would be ${allOfThem}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
