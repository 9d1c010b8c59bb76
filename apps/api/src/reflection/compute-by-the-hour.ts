import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { EveryHour } from '../platform/every-hour.js';
import { ComputeSkillsPictures } from './compute-skills-pictures.js';

/** Has skills pictures computed by the hour, once they are past their closing date. */
@Injectable()
export class ComputeByTheHour implements OnModuleInit {
  constructor(
    private readonly everyHour: EveryHour,
    private readonly pictures: ComputeSkillsPictures,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.everyHour.does({
      what: 'Not every skills picture could be computed',
      work: () => this.pictures.execute(this.clock.today()),
    });
  }
}
