import { h, type Result } from 'hastscript';

/** Text with its line breaks. */
export function lines(text: string): (string | Result)[] {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]));
}
