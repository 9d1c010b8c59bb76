// @ts-check
/**
 * Rules about the text of files, as functions from a path and its text to complaints. No file is read here.
 * @typedef {(path: string, text: string) => string[]} TextRule
 */

const LONGEST = 300;

/** Files whose length says nothing about how well they are cut: tests, what is generated, content, lists of data. */
const mayBeLong =
  /\.test\.[jt]sx?$|\.journey\.ts$|\/test\/|\/journeys\/|generated\/|\/content\/|\/dist\/|schema\.sql$|metadata\.ts$/;
const isProgram = /\.(?:[cm]?[jt]sx?|scss|typ)$/;

/** A file over 300 lines does more than one thing. @type {TextRule} */
export function tooLong(path, text) {
  if (!isProgram.test(path) || mayBeLong.test(path)) return [];
  const lines = text.trimEnd().split('\n').length;
  return lines > LONGEST ? [`${path} has ${lines} lines (the limit is ${LONGEST}): cut it where it changes its subject`] : [];
}

/** Put together from parts, so that this file does not name what it looks for. */
const places = [
  ['a path of one machine', ['/wo', 'rk/|/ro', 'ot/|/ho', 'me/[a-z]|/Us', 'ers/[a-z]|[^$\\w]/t', 'mp/'].join('')],
  ['a folder outside the project', ['\\.lib', 'rary/|\\.\\./sha', 'red/'].join('')],
  [
    'an address of a package registry',
    ['https?://(?:[\\w.-]*regi', 'stry|[\\w.-]*arti', 'factory|[\\w.-]*ne', 'xus|npm\\.)[\\w.-]*'].join(''),
  ],
];

/** Nothing in the tree may only be true on the machine it was written on. @type {TextRule} */
export function strangeNames(path, text) {
  return places.flatMap(([what, pattern]) => {
    const found = new RegExp(pattern ?? '').exec(text);
    return found ? [`${path}: ${what} (${found[0].trim()})`] : [];
  });
}

const clockOrChance = /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bcrypto\.|\bperformance\.now\(/;

/** In a lib, time and chance come in as arguments: else a test must wait, or a result cannot be had twice. @type {TextRule} */
export function impure(path, text) {
  if (!/^libs\/[^/]+\/src\/.*\.ts$/.test(path) || /\.test\.ts$/.test(path)) return [];
  const found = text.split('\n').find((line) => clockOrChance.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line));
  return found ? [`${path}: a lib reads the clock or draws by chance (${found.trim()})`] : [];
}
