import { type CareSetting, careSettingCodes, careSettings } from '@candour/assessment';
import { dayOf } from '../../platform/table/day-of.js';

const CODE = /^[A-Z0-9]{3,6}$/;
const LONGEST = 200;

/** Reads the cells of one row and gathers what is wrong with them, by the headings that the file itself has. */
export class RowReader {
  readonly mistakes: string[] = [];

  /** @param cell the words under the heading of a field; undefined where no column stands for it */
  constructor(private readonly cell: (field: string) => { readonly heading: string; readonly words: string } | undefined) {}

  /** Whether a column stands for it. */
  has(field: string): boolean {
    return this.cell(field) !== undefined;
  }

  words(field: string): string {
    return this.cell(field)?.words ?? '';
  }

  /** Words that must be there, where there is a column for them. */
  needed(field: string): string | undefined {
    const found = this.cell(field);
    if (!found) return undefined;
    if (found.words === '') this.mistakes.push(`${found.heading} is empty`);
    if (found.words.length > LONGEST) this.mistakes.push(`${found.heading} is longer than ${LONGEST} characters`);
    return found.words;
  }

  /** Words that may be missing. */
  optional(field: string): string | null | undefined {
    const found = this.cell(field);
    if (!found) return undefined;
    if (found.words.length > LONGEST) this.mistakes.push(`${found.heading} is longer than ${LONGEST} characters`);
    return found.words || null;
  }

  code(field: string): string {
    const words = this.words(field);
    if (!CODE.test(words)) this.mistakes.push(`${this.cell(field)?.heading ?? field} must be 3 to 6 capitals or digits`);
    return words;
  }

  optionalCode(field: string): string | null {
    return this.words(field) === '' ? null : this.code(field);
  }

  /** Codes with spaces, commas, semicolons or bars between. */
  codes(field: string): string[] {
    return this.words(field)
      .split(/[\s,;|]+/)
      .filter((code) => code !== '');
  }

  yesOrNo(field: string): boolean | undefined {
    const found = this.cell(field);
    if (!found) return undefined;
    if (/^(y|yes|true)$/i.test(found.words)) return true;
    if (!/^(n|no|false)$/i.test(found.words)) this.mistakes.push(`${found.heading} must be Y or N`);
    return false;
  }

  day(field: string): string | null | undefined {
    const found = this.cell(field);
    if (!found) return undefined;
    if (found.words === '') return null;
    const day = dayOf(found.words);
    if (!day) this.mistakes.push(`${found.heading} must be a date, like 2017-10-01 or 01/10/2017, or empty`);
    return day;
  }

  careSettings(field: string): CareSetting[] | undefined {
    const found = this.cell(field);
    if (!found) return undefined;
    const asked = found.words
      .split(/[,;|]/)
      .map(plain)
      .filter((words) => words !== '');
    const known = careSettingCodes.filter((code) => asked.includes(plain(code)) || asked.includes(plain(careSettings[code])));
    const strange = asked.find(
      (words) => !careSettingCodes.some((code) => [plain(code), plain(careSettings[code])].includes(words)),
    );
    if (strange) {
      this.mistakes.push(
        `${found.heading}: ‘${strange}’ is no care setting. There are: ${Object.values(careSettings).join('; ')}`,
      );
    }
    return known;
  }
}

const plain = (words: string): string => words.trim().toLowerCase().replaceAll('-', ' ');
