import { strToU8, zipSync } from 'fflate';

/** Word files as trusts make them, written by hand, of which a test changes only what it speaks about. */
export type TemplateParts = {
  readonly body?: string;
  readonly section?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly type?: string;
  /** Relations of the document, of its header and of the whole file, beside those that there always are. */
  readonly relations?: string;
  readonly headerRelations?: string;
  readonly rootRelations?: string;
  readonly types?: string;
  /** Whole parts by name: added, or in place of those that there always are. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
};

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** One relation: `External` where it leads out of the file. */
export function relation(id: string, kind: string, target: string, mode = ''): string {
  const outside = mode === '' ? '' : ` TargetMode="${mode}"`;
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${outside}/>`;
}

export const paragraph = (text: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A field spelt over runs, as Word saves it. */
export const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const style = (id: string, name: string, more = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

/** A trust of Wales: its Word speaks another language, so that the ids of its styles are not the English ones. */
export const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Tahoma" w:hAnsi="Tahoma"/><w:sz w:val="24"/><w:lang w:val="cy-GB"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Arferol"><w:name w:val="Normal"/><w:rPr><w:lang w:val="cy-GB"/></w:rPr></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TablArferol"><w:name w:val="Normal Table"/></w:style>',
  style('Teitl', 'Title', '<w:basedOn w:val="Arferol"/><w:rPr><w:color w:val="7C2855"/><w:sz w:val="52"/></w:rPr>'),
  style('Pennawd1', 'heading 1', '<w:basedOn w:val="Arferol"/><w:rPr><w:b/><w:color w:val="7C2855"/><w:sz w:val="34"/></w:rPr>'),
  style('Pennawd2', 'heading 2', '<w:basedOn w:val="Arferol"/><w:rPr><w:b/><w:color w:val="7C2855"/><w:sz w:val="28"/></w:rPr>'),
  style('Bwled', 'List Bullet', '<w:basedOn w:val="Arferol"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>'),
  style('Rhif', 'List Number', '<w:basedOn w:val="Arferol"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>'),
  style('Lead', 'Something else', '<w:basedOn w:val="Arferol"/>'),
  style(
    'GridTabl',
    'Table Grid',
    '<w:basedOn w:val="TablArferol"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="7C2855"/><w:bottom w:val="single" w:sz="4" w:color="7C2855"/><w:insideH w:val="single" w:sz="4" w:color="7C2855"/></w:tblBorders></w:tblPr>',
    'table',
  ),
].join('');

const level = (id: number, format: string, text: string) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>`;

export const NUMBERING = `${level(7, 'bullet', '–')}${level(9, 'lowerLetter', '%1)')}<w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="9"/></w:num>`;

export const SECTION =
  '<w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2000" w:right="1500" w:bottom="1500" w:left="1500" w:header="700" w:footer="700" w:gutter="0"/>';

/** A picture of one dot. */
export const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==',
  'base64',
);

/** The bytes of a Word file. */
export function aTemplate(over: TemplateParts = {}): Uint8Array {
  const part = (root: string, inner: string) => `${HEAD}<w:${root} ${NAMES}>${inner}</w:${root}>`;
  const relations = (inner: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const body = over.body ?? paragraph('Board paper of the trust');
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${types(over.type ?? 'document')}${over.types ?? ''}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml') + (over.rootRelations ?? '')),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr>${over.section ?? SECTION}</w:sectPr></w:body>`),
    'word/_rels/document.xml.rels': relations(
      [
        relation('rId1', 'styles', 'styles.xml'),
        relation('rId2', 'numbering', 'numbering.xml'),
        relation('rId3', 'settings', 'settings.xml'),
        relation('rId4', 'header', 'header1.xml'),
        relation('rId5', 'footer', 'footer1.xml'),
        over.relations ?? '',
      ].join(''),
    ),
    'word/styles.xml': part('styles', over.styles ?? STYLES),
    'word/numbering.xml': part('numbering', over.numbering ?? NUMBERING),
    'word/settings.xml': part('settings', over.settings ?? '<w:defaultTabStop w:val="720"/>'),
    'word/header1.xml': part('hdr', over.header ?? paragraph('{{organisation}}')),
    'word/footer1.xml': part('ftr', over.footer ?? paragraph('{{reference}}')),
    ...(over.headerRelations === undefined ? {} : { 'word/_rels/header1.xml.rels': relations(over.headerRelations) }),
    ...over.parts,
  };
  return zipped(parts);
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : new Uint8Array(content),
      ]),
    ),
  );
}

function types(main: string): string {
  const kinds = { styles: 'styles', numbering: 'numbering', settings: 'settings', header1: 'header', footer1: 'footer' };
  return [
    `<Override PartName="/word/document.xml" ContentType="${WORD}.${main}.main+xml"/>`,
    ...Object.entries(kinds).map(([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${kind}+xml"/>`),
  ].join('');
}
