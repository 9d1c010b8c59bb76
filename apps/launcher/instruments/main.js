// @ts-check
import { command, Plain } from '../parts/say.js';
import { check } from './check.js';
import { diff } from './diff.js';
import { json, pack } from './export.js';
import { list } from './list.js';

/** What the command can do: what it takes, what it does, and how. */
const words = {
  list: { takes: '', does: 'every instrument: for whom, how many items, how long', run: list },
  check: { takes: '[file …]', does: 'the content, or any files: mistakes by line, and what else there is to say', run: check },
  diff: { takes: '<code> <from> <to>', does: 'what changed between two versions', run: diff },
  pack: { takes: '<code> <version> <out.pdf>', does: 'a pack to print, for a room without phones', run: pack },
  json: { takes: '<code> <version> [out.json]', does: 'one version as JSON, in the form that files have', run: json },
};

const help = () =>
  [
    'npm run instruments -- <what>',
    '',
    ...Object.entries(words).map(([word, { takes, does }]) => `  ${`${word} ${takes}`.padEnd(34)} ${does}`),
    '',
    'Before the two dashes, -s keeps npm quiet: npm run -s instruments -- json digital-board 1.0 > it.json',
  ].join('\n');

/** Run with `fromSource`, so that the sources of the libraries are read as they stand. */
await command(async () => {
  const [word = '', ...given] = process.argv.slice(2);
  if (word === '' || word === 'help' || word === '--help') return console.log(help());
  const known = Object.entries(words).find(([name]) => name === word);
  if (!known) throw new Plain(`There is no "${word}".\n\n${help()}`);
  const [, { takes, run }] = known;
  const [needed, most] = [
    takes.match(/</g)?.length ?? 0,
    takes.includes('…') ? Number.POSITIVE_INFINITY : (takes.match(/[<[]/g)?.length ?? 0),
  ];
  if (given.length < needed || given.length > most) throw new Plain(`npm run instruments -- ${word} ${takes}`);
  await run(given);
});
