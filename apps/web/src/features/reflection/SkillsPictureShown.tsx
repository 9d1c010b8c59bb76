import { skillsChart } from '@candour/charts';
import { day } from '../../platform/in-london.js';
import { useNarrow } from '../../platform/narrow.js';
import { Button } from '../../ui/Button.js';
import { Figure } from '../../ui/Figure.js';
import type { SkillsPicture } from './queries.js';

/** A picture that was made: what it says in sentences, then each section drawn, with its numbers as a table. */
export function SkillsPictureShown({ picture }: { picture: SkillsPicture }) {
  const sections = [...new Set(picture.items.map(({ sectionTitle }) => sectionTitle))];
  return (
    <section aria-label="Result">
      <p className="c-quiet">
        {picture.instrumentTitle}, closed on {day(picture.closesOn)}. Used for: <q>{picture.purpose}</q>
      </p>
      {picture.findings.map((words) => (
        <p key={words} className="c-picture__finding">
          {words}
        </p>
      ))}
      <Button rank="secondary" onPress={() => window.print()}>
        Print
      </Button>
      {sections.map((title) => (
        <Section key={title} title={title} picture={picture} />
      ))}
      <p className="c-quiet">
        Items to which fewer than eight gave a level show nothing of it. This was worked out once; the levels it was made of are
        deleted.
      </p>
    </section>
  );
}

function Section({ title, picture }: { title: string; picture: SkillsPicture }) {
  const narrow = useNarrow();
  const items = picture.items.filter(({ sectionTitle }) => sectionTitle === title);
  const chart = skillsChart({ title, levelNames: items[0]?.levelNames ?? [], items, shape: narrow ? 'narrow' : 'wide' });
  return (
    <>
      <h2>{title}</h2>
      <Figure chart={chart} />
    </>
  );
}
