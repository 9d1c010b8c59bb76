import type { Template } from '../template.js';
import { elements, W } from '../xml.js';

/** What each kind of relation to a part would bring into every paper, and what to do about it. */
const BY_RELATION: readonly (readonly [RegExp, string])[] = [
  [
    /^(vbaProject|wordVbaData|attachedToolbars|keyMapCustomizations|wordVbaProjectSignature.*)$/iu,
    'The template holds macros. Save it in Word as a document without macros (.docx) and upload that.',
  ],
  [
    /^(control|activeXControlBinary)$/iu,
    'The template holds an ActiveX control. Delete it in Word (Developer, Design mode) and save again.',
  ],
  [
    /^(oleObject|package|embeddedObject)$/iu,
    'The template holds an embedded object, such as a spreadsheet. Paste it as a picture instead and save again.',
  ],
  [/^(aFChunk|subDocument|frame)$/iu, 'The template takes in another document. Paste its text instead and save again.'],
  [
    /^(mailMerge\w*|recipientData)$/iu,
    'The template is set up for a mail merge. In Word, choose Mailings, Normal Word document.',
  ],
];

/** The same by what stands in the text, where the name of a relation could have been changed. */
const BY_ELEMENT: readonly (readonly [names: readonly string[], namespace: string, words: string])[] = [
  [['altChunk', 'subDoc', 'frameset'], W, 'The template takes in another document. Paste its text instead and save again.'],
  [['control'], W, 'The template holds an ActiveX control. Delete it in Word (Developer, Design mode) and save again.'],
  [
    ['OLEObject'],
    'urn:schemas-microsoft-com:office:office',
    'The template holds an embedded object, such as a spreadsheet. Paste it as a picture instead and save again.',
  ],
  [['movie', 'scriptAnchor'], W, 'The template holds a film or a script. Delete it in Word and save again.'],
  [
    ['entryMacro', 'exitMacro'],
    W,
    'The template holds macros. Save it in Word as a document without macros (.docx) and upload that.',
  ],
  [['mailMerge'], W, 'The template is set up for a mail merge. In Word, choose Mailings, Normal Word document.'],
];

const BOUND =
  'The template has content controls that take their text from elsewhere (such as a cover page of Word). Delete them and write a placeholder such as {{title}} instead.';

/** Parts that hold programs, whatever points at them. */
const PROGRAMS = /(vbaProject|vbaData|activeX)[^/]*\.(bin|xml)$|\.(exe|dll|js|vbs|hta|ps1)$/iu;

/** Whatever could do something when a paper is opened: macros, controls, embedded objects, other documents, bound data. */
export function activeContent(template: Template): string[] {
  const kinds = ['', ...template.parts.keys()].flatMap((part) => template.relations(part).map(({ kind }) => kind));
  const found = BY_RELATION.filter(([kind]) => kinds.some((one) => kind.test(one))).map(([, words]) => words);
  if ([...template.parts.keys()].some((name) => PROGRAMS.test(name))) {
    found.push('The template holds macros or controls. Save it in Word as a document without macros (.docx) and upload that.');
  }
  for (const part of template.xml.values()) {
    for (const [names, namespace, words] of BY_ELEMENT) {
      if (names.some((name) => elements(part, name, namespace).length > 0)) found.push(words);
    }
    if (elements(part, 'dataBinding', '*').length > 0) found.push(BOUND);
  }
  return found;
}
