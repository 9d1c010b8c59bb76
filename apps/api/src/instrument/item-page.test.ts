import { type PublishedVersion, readInstrument } from '@candour/instrument';
import { describe, expect, it } from '@jest/globals';
import { itemPage } from './item-page.js';
import { ownFile, secondOwnFile } from './testing/own-file.js';
import type { ListedVersion } from './versions.view.js';
import { versionsCompared } from './versions-compared.js';

function published(text: string): PublishedVersion {
  const reading = readInstrument(text, 'a file');
  if (!reading.ok) throw new Error(reading.mistakes.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return { ...reading.instrument, checksum: 'a checksum' };
}

const asListed = (instrument: PublishedVersion): ListedVersion => ({ instrument, own: true, withdrawn: false });

const first = published(ownFile());
const second = published(secondOwnFile());
/** The check holds nothing back any more, after which levels of the question do not compare. */
const third = published(
  secondOwnFile({
    version: '1.2',
    follows: '1.1',
    changes: '[{ items: [WS-01], label: scope, levelsStillCompare: false, note: Patients are asked about now. }]',
    question: 'Do we know what patients on our wards need from digital tools?',
  }),
);
const line = [third, second, first].map(asListed);

const pageOf = (version: ListedVersion, code: string) => itemPage(version, line, code)!;

describe('the page of an item', () => {
  it('follows the item back, and compares as long as no note in between says otherwise', () => {
    expect(pageOf(line[1]!, 'WS-01').earlier).toMatchObject([
      { version: '1.0', asked: true, compares: true, notes: [{ label: 'wording' }] },
    ]);
    expect(pageOf(line[0]!, 'WS-01').earlier.map(({ version, compares }) => [version, compares])).toEqual([
      ['1.1', false],
      ['1.0', false],
    ]);
    expect(pageOf(line[0]!, 'WS-02').earlier.map(({ compares }) => compares)).toEqual([true, true]);
    expect(pageOf(line[2]!, 'WS-01').earlier).toEqual([]);
  });

  it('says which version is the newest, what holds it, and what comes before and after', () => {
    const page = pageOf(line[1]!, 'WS-01');
    expect(page.instrument).toMatchObject({ version: '1.1', newest: '1.2' });
    expect([page.heldBy.map(({ code }) => code), page.previous, page.next?.code]).toEqual([['WS-02'], null, 'WS-02']);
    expect(pageOf(line[1]!, 'WS-02').holds.map(({ code }) => code)).toEqual(['WS-01']);
  });

  it('names the source of each element it cites, and no other', () => {
    expect(pageOf(line[0]!, 'WS-01').sources).toMatchObject([{ code: 'OWN', licence: 'Our own', elements: ['OWN.1'] }]);
  });

  it('tells a relation as a sentence', () => {
    const related: PublishedVersion = {
      ...first,
      frameworks: [
        { code: 'f', title: 'A framework', publisher: 'Somebody', date: '2026', parts: [{ code: '1.1', title: 'Leading' }] },
      ],
      sections: first.sections.map((section) => ({
        ...section,
        items: section.items.map((item) => ({
          ...item,
          crosswalk: [{ framework: 'f', part: '1.1', relation: 'overlaps' as const, says: 'Candour' }],
        })),
      })),
    };
    const page = itemPage(asListed(related), [asListed(related)], 'WS-01');
    expect(page?.relations).toMatchObject([{ words: 'Overlaps part 1.1, Leading, of A framework', says: 'Candour' }]);
  });

  it('is not there for a code that the version does not have', () => {
    expect(itemPage(line[0]!, line, 'WS-99')).toBeUndefined();
  });
});

describe('two versions compared', () => {
  const versions = [third, second, first];

  it('stand in their order however they were asked for, with the notes of all that lie between', () => {
    const compared = versionsCompared(versions, { from: '1.2', to: '1.0' });
    expect(compared).toMatchObject({ from: '1.0', to: '1.2', releases: [{ version: '1.2' }, { version: '1.1' }] });
    expect(versionsCompared(versions, { from: '1.0', to: '1.1' })?.releases.map(({ version }) => version)).toEqual(['1.1']);
  });

  it('show each changed item word by word, and say that levels compare only where every note does', () => {
    const compared = versionsCompared(versions, { from: '1.0', to: '1.2' })!;
    expect(compared.items).toMatchObject([{ code: 'WS-01', status: 'kept', levelsStillCompare: false }]);
    expect(compared.unchanged).toBe(1);
    const words = compared.items[0]!.fields.find(({ name }) => name === 'question')!.words;
    const without = (kind: string) => words.flatMap((run) => (run.kind === kind ? [] : [run.text])).join(' ');
    expect(without('added')).toBe('Do we know what our wards need from digital tools?');
    expect(without('removed')).toBe('Do we know what patients on our wards need from digital tools?');
  });

  it('are not there where one of them is not', () => {
    expect(versionsCompared(versions, { from: '1.0', to: '9.9' })).toBeUndefined();
    expect(versionsCompared([], { from: '1.0', to: '1.0' })).toBeUndefined();
  });
});
