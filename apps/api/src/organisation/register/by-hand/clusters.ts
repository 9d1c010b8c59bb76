import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import type { Repeatable } from '../../../platform/http/once.js';
import { notFound } from '../../../platform/http/problem.js';
import { ChangeByHand, organisationIn, unchangedSince } from './change-by-hand.js';

/** The clusters of integrated care boards that an operator names. */
@Injectable()
export class Clusters {
  constructor(private readonly byHand: ChangeByHand) {}

  /** The cluster of a demonstration is made up too. @throws Problem `contradiction` for a name that is taken */
  async add(actor: Actor, name: string, repeat: Repeatable): Promise<void> {
    await this.byHand.execute(
      actor,
      (desk) => {
        const { demonstration } = organisationIn(desk, actor.organisationId);
        desk.draft.put('cluster', { id: crypto.randomUUID(), name, demonstration });
        return `New cluster: ${name}`;
      },
      repeat,
    );
  }

  async rename(actor: Actor, clusterId: string, name: string, version: number): Promise<void> {
    await this.byHand.execute(actor, async (desk) => {
      const cluster = desk.draft.rows.cluster.get(clusterId);
      if (!cluster) throw notFound();
      await unchangedSince(desk, 'cluster', clusterId, version);
      desk.draft.put('cluster', { ...cluster, name });
      return `The cluster ${cluster.name} is called ${name} now`;
    });
  }
}
