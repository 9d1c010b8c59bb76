import { CodeField, IdField } from './fields.js';

/** Addresses that several features share. */
export class AssessmentPath {
  @IdField() readonly assessmentId!: string;
}

export class AssessmentItemPath extends AssessmentPath {
  @CodeField() readonly itemCode!: string;
}
