import { readTemplate } from './read-template.js';
import { DAMAGED, TemplateRefused } from './refused.js';

/** Whether a Word file can be the template of a trust's papers. */
export type TemplateCheck = {
  readonly ok: boolean;
  /** Why it is refused; where it is not, what whoever uploaded it may still want to know. Sentences that say what to do. */
  readonly problems: readonly string[];
  /** The styles of the paper that it brings: the paper arrives in them. */
  readonly styles: readonly string[];
};

/** Looks at a Word file that somebody uploaded, whatever it may be. Never throws. */
export async function checkTemplate(bytes: Uint8Array): Promise<TemplateCheck> {
  try {
    await readTemplate(bytes);
    return { ok: true, problems: [], styles: [] };
  } catch (error) {
    return { ok: false, problems: error instanceof TemplateRefused ? error.problems : [DAMAGED], styles: [] };
  }
}
