import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import type { ClusterResponse, PlacesResponse, RegionResponse, SystemToChooseResponse } from './places.dto.js';

/** Regions as far as open organisations name them, clusters with the systems that were ever in them, and systems to choose from. */
@Injectable()
export class PlacesView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<PlacesResponse> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      const regions: RegionResponse[] = await manager.query(
        `select region_code as code, coalesce(max(region_name), region_code) as name,
                count(*) filter (where kind = 'board-of-system')::int as systems, count(*) filter (where kind = 'trust')::int as trusts
           from candour.organisation
          where kind in ('trust', 'board-of-system') and coalesce(region_code, region_name) is not null and (closed is null or closed > $1)
          group by region_code, case when region_code is null then region_name end order by name`,
        [today],
      );
      const clusters: ClusterResponse[] = await manager.query(
        `select c.id, c.version, c.name, c.demonstration,
                coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'version', m.version, 'systemId', s.id, 'name', s.name,
                                   'from', m.valid_from, 'to', m.valid_to) order by m.valid_from desc, s.name)
                            from candour.cluster_membership m join candour.organisation s on s.id = m.system_id
                           where m.cluster_id = c.id), '[]') as systems
           from candour.cluster c order by c.name`,
      );
      const systems: SystemToChooseResponse[] = await manager.query(
        `select id, name, demonstration from candour.organisation
          where kind = 'board-of-system' and (closed is null or closed > $1) order by name`,
        [today],
      );
      return { regions, clusters, systems };
    });
  }
}
