import { useSuspenseQuery } from '@tanstack/react-query';
import { day } from '../../platform/in-london.js';
import { listed } from '../../platform/listed.js';
import { paths } from '../../platform/paths.js';
import { useRouteParam } from '../../platform/route.js';
import { InsetText } from '../../ui/InsetText.js';
import { Page } from '../../ui/Page.js';
import { SummaryList } from '../../ui/SummaryList.js';
import { AnswerIntroduction } from './AnswerIntroduction.js';
import { ChangeContact } from './ChangeContact.js';
import './help.scss';
import { type Introduction, introductionQuery } from './queries.js';
import { ResultsOfIntroduction } from './ResultsOfIntroduction.js';
import { otherOf, whoHelps } from './words.js';

/** One introduction: where it stands, what this reader can say to it, whom to speak to, and what came of it. */
export function IntroductionPage() {
  const { data: introduction } = useSuspenseQuery(introductionQuery(useRouteParam('id')));
  return (
    <Page
      title={introduction.side === 'system' ? introduction.itemTitle : otherOf(introduction)}
      caption="An introduction"
      back={{ to: paths.help(), words: 'Helping each other' }}
    >
      <p className="nhsuk-lede-text">{introduction.stateWords}</p>
      <SummaryList rows={rowsOf(introduction)} />
      <ChangeContact introduction={introduction} />
      {introduction.contact ? <WhomToSpeakTo introduction={introduction} /> : null}
      <AnswerIntroduction introduction={introduction} />
      <ResultsOfIntroduction introduction={introduction} />
    </Page>
  );
}

function rowsOf(introduction: Introduction) {
  const { itemTitle, madeByOrganisation, madeOn, ownContact, reason, shownTo, side } = introduction;
  return [
    { term: 'Question', value: itemTitle },
    { term: 'Who helps whom', value: whoHelps(introduction) },
    { term: 'Made by', value: `${madeByOrganisation}, on ${day(madeOn)}` },
    ...(ownContact ? [{ term: 'Your contact', value: `${ownContact.name}, ${ownContact.email}` }] : []),
    ...(reason ? [{ term: 'Why not', value: reason }] : []),
    ...(side === 'system' ? [] : [{ term: 'Who else knows', value: whoElse(shownTo) }]),
  ];
}

const whoElse = (shownTo: readonly string[]) =>
  shownTo.length === 0
    ? 'Nobody. It stays between the two trusts.'
    : `${listed(shownTo)} can see that there is an introduction, and never whom you speak to or why one said no.`;

function WhomToSpeakTo({ introduction: { contact, side, offering, wishing } }: { introduction: Introduction }) {
  if (!contact) return null;
  return (
    <InsetText>
      <h2 className="nhsuk-heading-s">Whom to speak to at {side === 'offering' ? wishing.name : offering.name}</h2>
      <p>
        {contact.name}
        <br />
        <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </p>
    </InsetText>
  );
}
