import { expect } from '@jest/globals';

/** What is must be as the model has it. */
export function mustEqual(is: unknown, must: unknown): void {
  expect(is).toEqual(must);
}

/** The same, of the fields that the model knows. */
export function mustMatch(is: unknown, must: object): void {
  expect(is).toMatchObject(must);
}
