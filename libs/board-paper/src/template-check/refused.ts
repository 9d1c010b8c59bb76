/** A template that cannot be used, with what is wrong and what to do about it, in sentences for whoever uploads it. */
export class TemplateRefused extends Error {
  constructor(
    readonly problems: readonly string[],
    options?: ErrorOptions,
  ) {
    super(problems.join(' '), options);
    this.name = 'TemplateRefused';
  }
}

export const DAMAGED = 'The file is damaged. Open it in Word, save it again as a Word document (.docx) and upload that.';
