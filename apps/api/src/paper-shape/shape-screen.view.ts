import { type ChosenShape, completeShape } from '@candour/board-paper/shape';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { FIRST_VERSION } from './next-version.js';
import type { PaperShapeResponse, TemplateFound } from './paper-shape.dto.js';

interface Row {
  content: ChosenShape | null;
  version: number | null;
  logo_name: string | null;
  logo: Buffer;
  width: number;
  height: number;
  alt: string;
  template_name: string | null;
  template_bytes: number;
  found: TemplateFound;
}

/** The shape as its screen shows it: with the names of its files, what was found in the template, and its version. */
@Injectable()
export class ShapeScreenView {
  constructor(private readonly database: Database) {}

  async read(actor: Actor): Promise<PaperShapeResponse> {
    const rows: Row[] = await this.database.inTransactionOf(actor, (manager) =>
      manager.query(
        `select s.content, s.version, l.name as logo_name, l.bytes as logo, l.width, l.height, l.alt,
                t.name as template_name, octet_length(t.bytes) as template_bytes, t.found
           from (select) as one
           left join candour.paper_shape s on s.organisation_id = $1
           left join candour.paper_shape_file l on l.organisation_id = $1 and l.kind = 'logo'
           left join candour.paper_shape_file t on t.organisation_id = $1 and t.kind = 'template'`,
        [actor.organisationId],
      ),
    );
    const [row] = rows;
    if (!row) throw new Error('one row was asked for');
    const { fields, assuranceScale, look } = completeShape(row.content ?? {}, null);
    return {
      fields: [...fields],
      assuranceScale: [...assuranceScale],
      accent: look.accent,
      typeface: look.typeface,
      logo: row.logo_name === null ? null : logoOf(row, row.logo_name),
      template: row.template_name === null ? null : { name: row.template_name, bytes: row.template_bytes, found: row.found },
      version: row.version ?? FIRST_VERSION,
    };
  }
}

function logoOf({ logo, width, height, alt }: Row, name: string): NonNullable<PaperShapeResponse['logo']> {
  return { name, width, height, alt, png: logo.toString('base64') };
}
