import { paths } from './paths.js';

/** The address that a phone opens to find the meeting. The code stands after `#`, which no browser sends and no log keeps. */
export const joinAddress = (code: string) => `${window.location.origin}${paths.meet()}#${code}`;

/** The address without the code, as somebody types it: `candour.example/meet`. */
export const joinPage = () => `${window.location.host}${paths.meet()}`;

/** As it is shown and read out: `HKM 4TX`. */
export const codeInGroups = (code: string) => code.replace(/^(.{3})(.+)$/, '$1 $2');
