import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Assessment, assessmentQuery, type Instrument, instrumentQuery, scoredSections } from '../../platform/assessment.js';
import { type Me, meQuery } from '../../platform/me.js';
import type { MyAnswer, MyAnswers } from './given.js';
import { myAnswersQuery } from './my-answers.js';
import type { Entry, Outbox } from './outbox.js';
import { outboxOf } from './outboxes.js';

type Item = Instrument['sections'][number]['items'][number];

/** One item with where this member stands with it. */
export interface ItemToScore {
  readonly item: Item;
  readonly sectionTitle: string;
  /** 1 for the first. Items that nobody answers (cards) are not counted. */
  readonly number: number;
  readonly row: MyAnswer | undefined;
  readonly entry: Entry | undefined;
  readonly stoodAside: boolean;
}

export interface Scoring {
  readonly assessment: Assessment;
  readonly instrument: Instrument;
  readonly mine: MyAnswers;
  readonly outbox: Outbox;
  readonly items: readonly ItemToScore[];
}

/** Everything that scoring shows, kept up to date by what is on its way. For a member only: anybody else is refused. */
export function useScoring(assessmentId: string): Scoring {
  const queries = useQueryClient();
  // As they were when this screen opened: a sign-in that ends must not take away what is being typed.
  const [{ personId, seatId }] = useState(() => whoIs(queries.getQueryData(meQuery.queryKey)));
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { data: mine } = useSuspenseQuery(myAnswersQuery(assessmentId));
  const { data: instrument } = useSuspenseQuery(instrumentQuery(assessment.instrumentCode, assessment.instrumentVersion));
  const outbox = outboxOf(queries, personId, seatId, assessmentId);
  const entries = useSyncExternalStore(outbox.subscribe, outbox.snapshot);
  // Also when a draft changes: a reading that brings nothing new leaves the rows as they are, and an acknowledgement may be lost.
  useEffect(() => {
    if (entries.size > 0) outbox.settle(mine.rows);
  }, [outbox, mine.rows, entries]);
  // Another page, another screen, a closed lid: nothing may still wait for a pause in typing.
  useEffect(() => () => outbox.hurry(), [outbox]);
  return { assessment, instrument, mine, outbox, items: itemsToScore(instrument, mine, entries) };
}

const whoIs = (me: Me | null | undefined) => ({ personId: me?.person.id ?? '', seatId: me?.hat?.seatId ?? '' });

/** The items of an instrument that are answered, in its order. */
export function itemsToScore(instrument: Instrument, mine: MyAnswers, entries: ReadonlyMap<string, Entry>): ItemToScore[] {
  const rows = new Map(mine.rows.map((row) => [row.itemCode, row]));
  return scoredSections(instrument)
    .flatMap((section) => section.items.map((item) => ({ item, sectionTitle: section.title })))
    .map(({ item, sectionTitle }, index) => ({
      item,
      sectionTitle,
      number: index + 1,
      row: rows.get(item.code),
      entry: entries.get(item.code),
      stoodAside: mine.stoodAside.includes(item.code),
    }));
}

/** The items a member has still to answer: no answer is saved, and they have not stood aside. */
export const unanswered = (items: readonly ItemToScore[]): ItemToScore[] =>
  items.filter(({ row, stoodAside }) => row === undefined && !stoodAside);
