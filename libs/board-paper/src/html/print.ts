import type { Outline } from '../outline.js';

/** On paper: A4, with the same head and foot on every page as the other formats, and nothing that only helps on a screen. */
export function printRules({ organisation, mark, reference }: Outline): string {
  return `@page{size:A4;margin:2.5cm 2cm 2.4cm;
@top-left{content:${quoted(organisation, 80)};${EDGE};font-weight:600}
@top-right{content:${quoted(mark ?? '', 80)};${EDGE};font-weight:600}
@bottom-left{content:${quoted(reference, 160)};${EDGE}}
@bottom-right{content:"Page " counter(page) " of " counter(pages);${EDGE}}}
${RULES}`;
}

const EDGE = 'font:8.5pt var(--face);color:#4D5B61';

/** A text as a string of a style sheet: every character that is no plain letter, digit or space by its number. */
function quoted(text: string, most: number): string {
  const letters = [...text];
  const shown = letters.length > most ? `${letters.slice(0, most).join('')}…` : text;
  const safe = shown.replace(/[^A-Za-z0-9 ]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    // The space ends the number and is not printed.
    return `\\${code.toString(16)} `;
  });
  return `"${safe}"`;
}

const RULES = `@media print{
html{font-size:10.5pt}
body{max-width:none;padding:0;line-height:1.4}
.skip,nav,footer,.organisation,.mark{display:none}
header{border:0;padding:0;margin:0}
.new-page{break-before:page}
h2,h3,h4,caption,.lead,.chart figcaption{break-after:avoid}
h2{font-size:15pt;border:0;padding:0;margin-top:1.7em}h3{font-size:12.5pt}h4{font-size:11pt}
thead{break-after:avoid}
tbody tr:first-child{break-before:avoid}
tr,.notice,.quote,.chart,dl>div{break-inside:avoid}
table,dl{font-size:9.5pt;line-height:1.35}
th,td{padding:3.5pt 5pt}
dl>div{padding:2.5pt 0;grid-template-columns:4.1cm 1fr;gap:0}
p,ul,ol,dl,figure,.notice,.scroll,table{margin-bottom:8pt}
li{margin-bottom:2.5pt}
.chart img{max-height:9cm}
.scroll{overflow:visible;border:0}
table.wide{min-width:0}
.chart .broad{max-width:100%}
th,.notice,.quote{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;
