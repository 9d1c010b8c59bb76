/** A day as 2017-10-01, as 01/10/2017 (the day first, as in England), or as 20171001; null for anything else. */
export function dayOf(words: string): string | null {
  const english = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(words);
  const plainDigits = /^(\d{4})(\d{2})(\d{2})$/.exec(words);
  const text = english
    ? `${english[3]}-${english[2]?.padStart(2, '0')}-${english[1]?.padStart(2, '0')}`
    : plainDigits
      ? plainDigits.slice(1).join('-')
      : words;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}
