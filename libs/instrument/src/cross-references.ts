import type { Draft, DraftItem, Said } from './draft.js';
import type { Finding } from './mistake.js';

/** What does not fit together between the parts of a file: codes said twice, codes that point nowhere, release notes that cannot be true. */
export function mistakesBetweenParts(draft: Draft): readonly Finding[] {
  const items = draft.sections.flatMap((section) => section.items);
  return [
    ...repeated(
      'section',
      draft.sections.map((one) => one.code),
    ),
    ...repeated(
      'item',
      items.map((one) => one.code),
    ),
    ...repeated(
      'scale',
      draft.scales.map((one) => one.code),
    ),
    ...repeated('source', draft.sources),
    ...repeated(
      'framework',
      draft.frameworks.map((one) => one.code),
    ),
    ...draft.frameworks.flatMap((one) => repeated(`part of ${one.code?.text ?? 'the framework'}`, one.parts)),
    ...repeated(
      'usual scale of',
      draft.scales.flatMap((one) => one.kinds),
    ),
    ...scalesCount(draft),
    ...items.flatMap((item) => [...linksOf(item, items), ...citationsOf(item, draft)]),
    ...releaseNotes(draft, items),
  ];
}

function repeated(what: string, codes: readonly (Said | undefined)[]): Finding[] {
  const seen = new Set<string>();
  return codes.flatMap((code) => {
    if (code === undefined) return [];
    const again = seen.has(code.text);
    seen.add(code.text);
    return again ? [{ path: code.path, message: `The ${what} "${code.text}" is there twice.` }] : [];
  });
}

const scalesCount = (draft: Draft): Finding[] =>
  draft.scales.flatMap((scale) =>
    scale.levels.flatMap(({ value, path }, i) =>
      value === i + 1 ? [] : [{ path: [...path, 'value'], message: `Levels count 1, 2, 3, lowest first: this one is ${i + 1}.` }],
    ),
  );

const linksOf = (item: DraftItem, items: readonly DraftItem[]): Finding[] =>
  item.links.flatMap(({ text, path }) => {
    const target = items.find((one) => one.code?.text === text);
    if (target === undefined) return [{ path, message: `There is no item "${text}" to link to.` }];
    return target.kind === 'question' ? [] : [{ path, message: `"${text}" is not a question: only questions can be held back.` }];
  });

function citationsOf(item: DraftItem, draft: Draft): Finding[] {
  const cited = new Set(draft.sources.map((one) => one.text));
  const sources = item.sources.flatMap(({ text, path }) =>
    cited.has(text.split('.')[0] ?? '') ? [] : [{ path, message: `"${text}" names a source that the file does not cite.` }],
  );
  const crosswalk = item.crosswalk.flatMap(({ framework, part }) => {
    if (framework === undefined) return [];
    const named = draft.frameworks.find((one) => one.code?.text === framework.text);
    if (named === undefined) return [{ path: framework.path, message: `There is no framework "${framework.text}".` }];
    if (part === undefined || named.parts.some((one) => one.text === part.text)) return [];
    return [{ path: part.path, message: `"${framework.text}" has no part "${part.text}".` }];
  });
  return [...sources, ...crosswalk];
}

function releaseNotes(draft: Draft, items: readonly DraftItem[]): Finding[] {
  const found: Finding[] = [];
  if (draft.follows === null && draft.changes.length > 0) {
    found.push({ path: ['release', 'changes'], message: 'The first version changes nothing: there is no version before it.' });
  }
  if (typeof draft.follows === 'string' && draft.version !== undefined && !isBefore(draft.follows, draft.version)) {
    found.push({ path: ['release', 'follows'], message: `Version ${draft.version} cannot follow ${draft.follows}.` });
  }
  for (const change of draft.changes) {
    if (change.label === 'scale' && change.compare === true) {
      found.push({ path: [...change.path, 'levelsStillCompare'], message: 'After a change of scale levels no longer compare.' });
    }
    if (change.label === 'wording' && change.compare === false) {
      found.push({
        path: [...change.path, 'label'],
        message: 'A change after which levels do not compare is one of scope or scale.',
      });
    }
    // An item that was taken out is named by the code it had, which is no longer here: only a change of wording needs the item.
    for (const { text, path } of change.label === 'wording' ? change.items : []) {
      if (!items.some((item) => item.code?.text === text)) found.push({ path, message: `There is no item "${text}".` });
    }
  }
  return found;
}

function isBefore(earlier: string, later: string): boolean {
  const [major = 0, minor = 0] = earlier.split('.').map(Number);
  const [laterMajor = 0, laterMinor = 0] = later.split('.').map(Number);
  return major < laterMajor || (major === laterMajor && minor < laterMinor);
}
