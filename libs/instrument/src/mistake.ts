/** One thing that is wrong with an instrument file, so that its author can go to the place and put it right. */
export interface Mistake {
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** Where in the file's structure, such as `sections[0].items[2].statements`; empty for the file as a whole. */
  readonly path: string;
  /** A sentence in plain English. */
  readonly message: string;
}

/** The way to a value: names of fields and numbers of list entries, from the top of the file. */
export type Path = readonly (string | number)[];

/** A mistake before its line is known. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
}

/** Says a way in the form people write it: `sections[0].items[2].code`. */
export const pathInWords = (path: Path): string =>
  path.reduce<string>((said, step) => {
    if (typeof step === 'number') return `${said}[${step}]`;
    return said === '' ? step : `${said}.${step}`;
  }, '');

/** A mistake as one line of a list: `file:line:column path: message`. */
export const mistakeInWords = ({ file, line, column, path, message }: Mistake): string =>
  `${file}:${line}:${column}${path === '' ? '' : ` ${path}`}: ${message}`;
