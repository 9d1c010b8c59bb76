import { useState } from 'react';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { Details } from '../../ui/Details.js';
import { LineForm } from './LineForm.js';
import { OwnLineShown } from './OwnLineShown.js';
import type { Help, LineKind } from './queries.js';
import { kindWords } from './words.js';

const kinds = ['strength', 'wish'] as const;

/** What this trust offers and wishes, and the way to say more of it. */
export function OwnLines({ help }: { help: Help }) {
  const { own, offering } = help;
  /** A kind that is being added, or the id of a line that is being changed. */
  const [writing, setWriting] = useState<string | null>(null);
  /** One that has ended while somebody changes it stays where it is: what they typed is not lost, and they are told. */
  const standing = own.filter(({ id, ended }) => ended === null || id === writing);
  const over = own.filter((line) => !standing.includes(line));
  const close = () => setWriting(null);
  return (
    <section aria-labelledby="own-title">
      <h2 id="own-title">What your trust offers and wishes</h2>
      {standing.length === 0 ? <p>{nothingYet(offering !== null)}</p> : null}
      {standing.map((line) =>
        writing === line.id && offering ? (
          <LineForm key={line.id} kind={line.kind} line={line} offering={offering} onClose={close} />
        ) : (
          <OwnLineShown key={line.id} line={line} mayChange={offering !== null} onChange={() => setWriting(line.id)} />
        ),
      )}
      {offering && isKind(writing) ? <LineForm kind={writing} line={null} offering={offering} onClose={close} /> : null}
      {offering && !isKind(writing) ? (
        <>
          <ButtonGroup>
            {kinds.map((kind) =>
              offering[kind === 'strength' ? 'strengths' : 'wishes'].length > 0 ? (
                <Button key={kind} rank={kind === 'strength' ? 'primary' : 'secondary'} onPress={() => setWriting(kind)}>
                  {kindWords[kind].make}
                </Button>
              ) : null,
            )}
          </ButtonGroup>
          {offering.why.map((why) => (
            <p key={why} className="h-soft">
              {why}
            </p>
          ))}
        </>
      ) : null}
      {over.length > 0 ? (
        <Details summary={`What has ended (${over.length})`}>
          {over.map((line) => (
            <OwnLineShown key={line.id} line={line} mayChange={false} onChange={close} />
          ))}
        </Details>
      ) : null}
    </section>
  );
}

const isKind = (writing: string | null): writing is LineKind => writing === 'strength' || writing === 'wish';

const nothingYet = (mayOffer: boolean) =>
  mayOffer
    ? 'Nothing yet, so nobody finds you. You choose each question by itself, who may find it, and you can take it back at any time.'
    : 'Nothing yet. Your chief executive can offer a strength or state a wish, question by question.';
