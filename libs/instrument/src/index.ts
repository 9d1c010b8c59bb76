export { asFile } from './as-file.js';
export { diffVersions } from './difference/diff-versions.js';
export type {
  Concern,
  FieldChange,
  PartDifference,
  Place,
  VersionDifference,
} from './difference/difference.js';
export { mistakesOfRelease } from './difference/release-truth.js';
export { type WordRun, wordChanges } from './difference/word-changes.js';
export { type FindingIn, meaningTwoThings, uncovered } from './house/across.js';
export { HOUSE_RULES, houseMistakes } from './house/house-rules.js';
export { HARDEST_GRADE, readingGrade, readingGradeOf } from './house/reading-age.js';
export type {
  Change,
  CitedSource,
  Framework,
  Instrument,
  InstrumentVersion,
  PublishedVersion,
  Release,
  Section,
} from './instrument.js';
export { ANSWERED_BY, type AnsweredBy, CHANGE_LABELS, type ChangeLabel } from './instrument.js';
export type { CrosswalkEntry, Item, ItemCode, ItemKind, Level, LevelName, Poll, Relation, Scale } from './item.js';
export { ITEM_KINDS, RELATIONS } from './item.js';
export {
  fileOf,
  isTranslation,
  type LibraryFile,
  mistakesOfLibrary,
  ORIGINAL_LANGUAGE,
} from './library.js';
export { itemByCode, itemsHolding, itemsOf, levelOf, questionsOf, scaleSize, sectionByCode, sectionOf } from './look-up.js';
export { type Mistake, mistakeInWords } from './mistake.js';
export { placed } from './places.js';
export { type InstrumentReading, readInstrument } from './read-instrument.js';
export { INSTRUMENT_SCHEMA } from './schema.js';
export { isScored, SCORED_KINDS, scoredItemsOf, scoredPart } from './scored.js';
export { SOURCE_ELEMENTS, type SourceElement } from './source-elements.js';
