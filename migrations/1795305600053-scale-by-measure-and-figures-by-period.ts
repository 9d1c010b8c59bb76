import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAs } from './run-as.js';

/**
 * A published table may hold measures on different scales, or words beside numbers, and several years of one measure. A measure has
 * the scale of its table unless it has its own; a figure is of a period where the table says which, as it was written and with the
 * day on which it begins, to put the newest first.
 */
export class ScaleByMeasureAndFiguresByPeriod1795305600053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `-- With its own scale, and neither number: its figures are words.
       alter table outside_measure add column own_scale boolean not null default false, add column scale_min numeric, add column scale_max numeric,
         add constraint outside_measure_scale check ((scale_min is null) = (scale_max is null) and scale_min < scale_max),
         add constraint outside_measure_own_scale check (own_scale or scale_min is null);
       alter table outside_figure add column period text not null default '', add column period_from date,
         add constraint outside_figure_period check ((period = '') = (period_from is null)),
         drop constraint outside_figure_pkey, add primary key (source_id, place, organisation_id, period);`,
    );
  }

  /** Of several periods the newest stays. */
  async down(runner: QueryRunner): Promise<void> {
    await runAs(
      runner,
      'candour_owner',
      `alter table outside_figure no force row level security;
       delete from outside_figure f using outside_figure newer
        where (newer.source_id, newer.place, newer.organisation_id) = (f.source_id, f.place, f.organisation_id)
          and (newer.period_from, newer.period) > (f.period_from, f.period);
       alter table outside_figure force row level security;
       alter table outside_figure drop constraint outside_figure_pkey, add primary key (source_id, place, organisation_id),
         drop column period_from, drop column period;
       alter table outside_measure drop column own_scale, drop column scale_min, drop column scale_max;`,
    );
  }
}
