import { ownLevelsChart } from '@candour/charts';
import { day } from '../../platform/in-london.js';
import { useNarrow } from '../../platform/narrow.js';
import { paths } from '../../platform/paths.js';
import { Button, ButtonGroup, ButtonLink } from '../../ui/Button.js';
import { Figure } from '../../ui/Figure.js';
import { Page } from '../../ui/Page.js';
import { Table } from '../../ui/Table.js';
import { DeleteOne } from './DeleteOne.js';
import type { OwnPicture, Reflection } from './queries.js';
import type { ItemToReflectOn } from './use-reflection.js';

interface OwnPictureProps {
  readonly reflection: Reflection;
  readonly picture: OwnPicture;
  readonly items: readonly ItemToReflectOn[];
}

/** One's own picture: in words, as a drawing, and what changed; with one's own notes, and the way to a plan. */
export function OwnPictureView({ reflection, picture, items }: OwnPictureProps) {
  return (
    <Page
      title="Your picture"
      caption={`${reflection.title}, finished on ${day(reflection.finishedOn ?? '')}`}
      back={{ to: paths.reflections(), words: 'Your own reflection' }}
      width="wide"
    >
      <p className="c-quiet">Only you can see this.</p>
      {picture.findings.map((words) => (
        <p key={words} className="c-picture__finding">
          {words}
        </p>
      ))}
      <ButtonGroup>
        <ButtonLink to={paths.developmentPlan()}>Plan a step</ButtonLink>
        <Button rank="secondary" onPress={() => window.print()}>
          Print
        </Button>
      </ButtonGroup>
      {picture.sections.map((section) => (
        <Section key={section.code} section={section} picture={picture} />
      ))}
      {picture.since ? <Changes picture={picture} since={picture.since} /> : null}
      <Notes items={items} />
      <DeleteOne reflection={reflection} />
    </Page>
  );
}

function Section({ section, picture }: { section: OwnPicture['sections'][number]; picture: OwnPicture }) {
  const narrow = useNarrow();
  const chart = ownLevelsChart({
    title: section.title,
    levelNames: picture.levelNames,
    items: picture.items.filter(({ sectionCode }) => sectionCode === section.code),
    shape: narrow ? 'narrow' : 'wide',
  });
  return (
    <section aria-labelledby={`section-${section.code}`}>
      <h2 id={`section-${section.code}`}>{section.title}</h2>
      <p>{section.words}</p>
      <Figure chart={chart} findingHidden />
    </section>
  );
}

function Changes({ picture, since }: { picture: OwnPicture; since: string }) {
  const changed = picture.items.filter(({ change }) => change !== null && change !== 'as before');
  if (changed.length === 0) return null;
  const nameOf = (level: number | null) => (level === null ? '–' : (picture.levelNames[level - 1] ?? String(level)));
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">What changed since {day(since)}</h2>
      <Table
        caption={`What changed since ${day(since)}`}
        captionHidden
        rows={changed}
        rowKey={({ itemCode }) => itemCode}
        columns={[
          { key: 'item', heading: 'Item', cell: ({ title }) => title },
          { key: 'before', heading: 'The time before', cell: ({ before }) => nameOf(before) },
          { key: 'now', heading: 'Now', cell: ({ said }) => said },
          { key: 'change', heading: 'Change', cell: ({ change }) => change ?? '' },
        ]}
      />
    </section>
  );
}

function Notes({ items }: { items: readonly ItemToReflectOn[] }) {
  const noted = items.filter(({ row }) => row?.note);
  if (noted.length === 0) return null;
  return (
    <section aria-labelledby="notes-title">
      <h2 id="notes-title">Your notes</h2>
      <dl className="c-notes">
        {noted.map(({ item, row }) => (
          <div key={item.code}>
            <dt>{item.title}</dt>
            <dd>{row?.note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
