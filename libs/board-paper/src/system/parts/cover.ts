import { facts } from '../../blocks.js';
import type { Block } from '../../outline.js';
import { PURPOSES } from '../../parts/cover.js';
import { day } from '../../words.js';
import type { SystemFindings } from '../system-findings.js';

const TO_COMPLETE = 'To be completed';

/** What the paper is for, who brings it, and what it rests on. */
export function coverSheet({ cover, organisation, instrument, version, preparedOn }: SystemFindings): Block[] {
  return [
    facts(
      null,
      ['Cover sheet', 'Entry'],
      [
        ['Meeting', cover.meetingName || TO_COMPLETE],
        ['Date of the meeting', cover.meetingDate === null ? TO_COMPLETE : day(cover.meetingDate)],
        ['Agenda reference', cover.agendaReference || TO_COMPLETE],
        ['Purpose', PURPOSES[cover.purpose]],
        ['Sponsor', cover.sponsor || TO_COMPLETE],
        ['Author', cover.author || TO_COMPLETE],
        ['System', organisation.name],
        ['Instrument', `${instrument.title}, version ${instrument.version}`],
        ['Version of this paper', `${version.number}, ${version.state}`],
        ['What it rests on', `What trusts have published and this system may read, as it stood on ${day(preparedOn)}`],
      ],
    ),
  ];
}
