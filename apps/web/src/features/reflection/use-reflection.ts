import { type QueryClient, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api, read } from '../../platform/api.js';
import { type Instrument, instrumentQuery } from '../../platform/assessment.js';
import { meQuery } from '../../platform/me.js';
import { type Reflection, type ReflectionAnswer, reflectionQuery } from './queries.js';
import { type Entry, Saver } from './saver.js';

type Item = Instrument['sections'][number]['items'][number];

/** One item with where its owner stands with it. */
export interface ItemToReflectOn {
  readonly item: Item;
  readonly sectionTitle: string;
  /** 1 for the first. */
  readonly number: number;
  readonly row: ReflectionAnswer | undefined;
  readonly entry: Entry | undefined;
}

export interface Reflecting {
  readonly reflection: Reflection;
  readonly items: readonly ItemToReflectOn[];
  readonly saver: Saver;
}

/** By person and reflection: whoever goes on to another page while the network is away still gets their answers saved. */
const savers = new Map<string, Saver>();

function saverOf(queries: QueryClient, personId: string, reflectionId: string): Saver {
  const key = `${personId} ${reflectionId}`;
  const known = savers.get(key);
  if (known) return known;
  const { queryKey } = reflectionQuery(reflectionId);
  const saver = new Saver({
    send: ({ itemCode, ...body }) =>
      read(
        api.PUT('/api/my-reflections/{reflectionId}/items/{itemCode}', { params: { path: { reflectionId, itemCode } }, body }),
      ),
    saved: (row) => {
      void queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, (was) => (was ? withAnswer(was, row) : was));
    },
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  savers.set(key, saver);
  window.addEventListener('online', () => saver.hurry());
  return saver;
}

/** With one answer as the server has just acknowledged it; an answer with nothing in it is gone. */
export function withAnswer(reflection: Reflection, row: ReflectionAnswer): Reflection {
  const others = reflection.answers.filter(({ itemCode }) => itemCode !== row.itemCode);
  const empty = row.level === null && row.offScale === null && row.note === null;
  const answers = empty ? others : [...others, row];
  return { ...reflection, answers, answered: answers.filter(isAnswered).length };
}

/** Whether something was said of the item; a note alone is no answer. */
export const isAnswered = ({ level, offScale }: ReflectionAnswer): boolean => level !== null || offScale !== null;

/** One of one's own reflections, kept up to date by what is on its way. */
export function useReflection(reflectionId: string): Reflecting {
  const queries = useQueryClient();
  // As it was when this screen opened: a sign-in that ends must not take away what is being typed.
  const [personId] = useState(() => queries.getQueryData(meQuery.queryKey)?.person.id ?? '');
  const { data: reflection } = useSuspenseQuery(reflectionQuery(reflectionId));
  const { data: instrument } = useSuspenseQuery(instrumentQuery(reflection.instrumentCode, reflection.instrumentVersion));
  const saver = saverOf(queries, personId, reflectionId);
  const entries = useSyncExternalStore(saver.subscribe, saver.snapshot);
  useEffect(() => () => saver.hurry(), [saver]);
  const rows = new Map(reflection.answers.map((row) => [row.itemCode, row]));
  const items = instrument.sections
    .flatMap((section) => section.items.map((item) => ({ item, sectionTitle: section.title })))
    .filter(({ item }) => item.levels.length > 0)
    .map(({ item, sectionTitle }, place) => ({
      item,
      sectionTitle,
      number: place + 1,
      row: rows.get(item.code),
      entry: entries.get(item.code),
    }));
  return { reflection, items, saver };
}
