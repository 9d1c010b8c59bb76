import { formats } from '@candour/board-paper/shape';

/** The kinds of file that a system paper is written as. */
export const systemFormats = formats;
export type SystemFormat = (typeof systemFormats)[number];
