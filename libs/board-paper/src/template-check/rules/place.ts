/** What a part is called by whoever looks at it in Word. */
export function placeOf(part: string): string {
  if (/header\d*\.xml/iu.test(part)) return 'A header';
  if (/footer\d*\.xml/iu.test(part)) return 'A footer';
  if (/(footnotes|endnotes)\.xml/iu.test(part)) return 'A note';
  if (/settings\.xml/iu.test(part)) return 'The settings';
  return 'The text';
}
