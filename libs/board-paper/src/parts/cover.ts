import { facts, notice } from '../blocks.js';
import type { Findings, Purpose } from '../findings.js';
import type { Block } from '../outline.js';
import { capital, day, inWords, sentence } from '../words.js';

const PURPOSES: Readonly<Record<Purpose, string>> = {
  approve: 'For approval',
  assure: 'For assurance',
  discuss: 'For discussion',
  note: 'For information',
};

const TO_COMPLETE = 'To be completed';
const NONE = 'None recorded';

/** Why the paper is for the private session: it holds what may not leave the board. */
const SESSION =
  'Private. This version shows the spread of members’ private views as far as the pledge allows; counts, medians and numbers of “don’t know” stay with the board.';

/** The cover sheet: what is always asked for says when it is missing, what is only prompted says that nothing is recorded. */
export function cover(findings: Findings, title: string): Block[] {
  const { cover: fields, decision } = findings;
  const asked = (text: string) => text || TO_COMPLETE;
  const prompted = (text: string) => text || NONE;
  const assurance = fields.assuranceLevel;
  const sheet = facts(
    null,
    ['Cover sheet', 'Entry'],
    [
      ['Meeting', asked(fields.meetingName)],
      ['Date of meeting', fields.meetingDate ? day(fields.meetingDate) : TO_COMPLETE],
      ['Agenda reference', asked(fields.agendaReference)],
      ['Report title', title],
      ['Purpose', PURPOSES[fields.purpose]],
      ['Session', SESSION],
      ['Sponsor', asked(fields.sponsor)],
      ['Author', asked(fields.author)],
      ['Assurance level', assurance ? `${assurance.word}: ${sentence(assurance.definition)}` : ''],
      ['Previously considered by', prompted(fields.previouslyConsideredBy)],
      ['Strategic objectives', prompted(fields.strategicObjectives.join('\n'))],
      ['Strategic risks', prompted(fields.risks.map(({ reference, title }) => `${reference} ${title}`.trim()).join('\n'))],
      ['Legal', prompted(fields.legal)],
      ['Equality', prompted(fields.equality)],
      ['Resources', prompted(fields.resources)],
      ['Decision of the board', decision ? `${day(decision.on)}, minute ${decision.minute}: ${sentence(decision.words)}` : ''],
    ],
  );
  return [...warnings(findings), sheet];
}

/** What a reader must know before anything else: that the data is made up, or that the result can still change. */
export function warnings(findings: Findings): Block[] {
  const { organisation, seal } = findings;
  const blocks: Block[] = [];
  if (organisation.demonstration) {
    blocks.push(notice('Demonstration data', 'This organisation, its board and everything in this paper are made up.'));
  }
  if (seal === null) {
    blocks.push(notice('Draft', 'The chair has not sealed this result. Levels, reasons and actions can still change.'));
  } else if (seal.incomplete) {
    blocks.push(
      notice(
        'Sealed as incomplete',
        'More than a third of the items were parked or not agreed when the chair sealed the result.',
      ),
    );
  }
  if (findings.corrections.length > 0) {
    const [is, them] = findings.corrections.length === 1 ? ['correction stands', 'it'] : ['corrections stand', 'each of them'];
    blocks.push(
      notice(
        'Corrected after the seal',
        `${capital(inWords(findings.corrections.length))} ${is} beside the figures as they were sealed; ${them} is listed with its reason and minute.`,
      ),
    );
  }
  return blocks;
}
