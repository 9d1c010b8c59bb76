import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { assessmentQuery, instrumentQuery, scoredSections } from '../../platform/assessment.js';
import { month } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { readPledgeTo, type ServedSeat, scribesKey, servedSeatQuery } from '../../platform/scribes.js';
import { say } from '../../platform/status.js';
import { useAction } from '../../platform/use-action.js';
import { useReadBack } from '../../platform/use-read-back.js';
import { useSearchParam } from '../../platform/use-search-param.js';
import { Button, ButtonGroup } from '../../ui/Button.js';
import { InsetText } from '../../ui/InsetText.js';
import { Page } from '../../ui/Page.js';
import { PledgeToThem } from '../../ui/PledgeToThem.js';
import { readBackWords } from '../../ui/read-back-words.js';
import { WriteFor } from '../../ui/WriteFor.js';
import { ItemsOfTheirs } from './ItemsOfTheirs.js';

/** Private scoring for a member on the telephone or on paper: one item after another, each read back before it counts. */
export function WriteForPage() {
  const [assessmentId, seatId] = [useRouteParam('id'), useRouteParam('seatId')];
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { data: seat } = useSuspenseQuery(servedSeatQuery(assessmentId, seatId));
  const readIt = useAction<void, void>({
    send: () => readPledgeTo(assessmentId, seatId),
    refresh: [scribesKey(assessmentId)],
    said: `Now you can write for ${seat.name}`,
  });
  return (
    <Page
      title={`You write for ${seat.name}`}
      caption={`${assessment.instrumentTitle}, ${month(assessment.waveDate)}`}
      back={{ to: paths.scribes(assessmentId), words: 'Answers on behalf' }}
    >
      {seat.pledgeRead ? (
        <Sheet assessmentId={assessmentId} seat={seat} />
      ) : (
        <PledgeToThem
          name={seat.name}
          paragraphs={assessment.pledge.paragraphs}
          waiting={readIt.waiting}
          problem={readIt.problem}
          onRead={() => readIt.start()}
        />
      )}
    </Page>
  );
}

function Sheet({ assessmentId, seat }: { assessmentId: string; seat: ServedSeat }) {
  const queries = useQueryClient();
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { data: instrument } = useSuspenseQuery(instrumentQuery(assessment.instrumentCode, assessment.instrumentVersion));
  const [asked, goTo] = useSearchParam('item');
  const rows = seat.items.filter(({ eligible }) => eligible);
  const row = rows.find(({ itemCode }) => itemCode === asked) ?? rows.find(({ answered }) => !answered) ?? rows[0];
  const items = scoredSections(instrument).flatMap((section) => section.items);
  const item = items.find(({ code }) => code === row?.itemCode);
  const place = row ? { itemCode: row.itemCode, roundNumber: row.roundNumber } : null;
  const { page, now } = useReadBack(assessmentId, seat.seatId, place);
  const { standing } = now;
  useEffect(() => {
    if (standing === 'counted') void queries.invalidateQueries({ queryKey: scribesKey(assessmentId) });
    const words = standing === 'saving' ? null : readBackWords(now);
    if (words !== null) say(words);
  }, [standing, now, queries, assessmentId]);
  if (!row || !item || !place)
    return <InsetText>Private scoring is closed: nothing to write down now. In the meeting you write on its page.</InsetText>;
  const at = rows.indexOf(row);
  const [before, after] = [rows[at - 1], rows[at + 1]];
  // Leaving an item that was not read back would lose it without a word.
  const move = (code: string) => {
    if (standing === 'saving' || standing === 'retrying') return;
    page.forget();
    goTo(code);
  };
  return (
    <>
      <p>
        {rows.filter(({ answered }) => answered).length} of {rows.length} answered. Item {at + 1}.
      </p>
      <h2>{item.title}</h2>
      <WriteFor
        key={row.itemCode}
        item={item}
        name={seat.name}
        id={seat.seatId}
        answered={row.answered}
        stands={false}
        theirs={row.theirs}
        now={now}
        onTell={(told) => page.tell(place, told)}
        onPut={() => {
          goTo(row.itemCode);
          void page.put();
        }}
        onForget={() => page.forget()}
      />
      <ButtonGroup>
        {after ? (
          <Button rank={row.answered ? 'primary' : 'secondary'} onPress={() => move(after.itemCode)}>
            Next item
          </Button>
        ) : null}
        {before ? (
          <Button rank="secondary" onPress={() => move(before.itemCode)}>
            Previous item
          </Button>
        ) : null}
      </ButtonGroup>
      <ItemsOfTheirs items={items} rows={rows} onGo={move} />
    </>
  );
}
