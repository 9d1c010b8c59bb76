import type { Shape } from '@candour/board-paper';
import { type ChosenShape, completeShape } from '@candour/board-paper/shape';
import type { EntityManager } from 'typeorm';

interface ShapeRow {
  content: ChosenShape | null;
  logo: Buffer | null;
  width: number;
  height: number;
  alt: string;
}

/** How the papers of a trust are made up: its own choice, and Candour's wherever it made none. */
export async function readPaperShape(manager: EntityManager, organisationId: string): Promise<Shape> {
  const rows: ShapeRow[] = await manager.query(
    `select s.content, f.bytes as logo, f.width, f.height, f.alt
       from candour.paper_shape s
       left join candour.paper_shape_file f on f.organisation_id = s.organisation_id and f.kind = 'logo'
      where s.organisation_id = $1`,
    [organisationId],
  );
  const [row] = rows;
  const logo = row?.logo ? { png: row.logo.toString('base64'), width: row.width, height: row.height, alt: row.alt } : null;
  return completeShape(row?.content ?? {}, logo);
}

/** The trust's own Word template, in whose styles its papers arrive; null where it has none. */
export async function readTemplate(manager: EntityManager, organisationId: string): Promise<Uint8Array | null> {
  const rows: { bytes: Buffer }[] = await manager.query(
    `select bytes from candour.paper_shape_file where organisation_id = $1 and kind = 'template'`,
    [organisationId],
  );
  return rows[0]?.bytes ?? null;
}
