import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { sanitizeTextContent } from 'write-excel-file/utility';
import type { Outline } from '../outline.js';

const TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Title, author and language of the file, which assistive technology reads out first; the library writes none. */
export function properties({ title, organisation, author, reference, language }: Outline): Feature<Stream | Buffer | Blob> {
  const part = (name: string, text: string) => `<${name}>${sanitizeTextContent(text)}</${name}>`;
  const core = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    part('dc:title', `${title}: data`),
    part('dc:creator', author || organisation),
    part('dc:subject', reference),
    part('dc:language', language),
    '</cp:coreProperties>',
  ].join('');
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => `<Override PartName="/docProps/core.xml" ContentType="${TYPE}"/>` },
        '_rels/.rels': { insert: () => `<Relationship Id="rId-core" Type="${RELATION}" Target="docProps/core.xml"/>` },
      },
      write: { files: () => ({ 'docProps/core.xml': core }) },
    },
  };
}
