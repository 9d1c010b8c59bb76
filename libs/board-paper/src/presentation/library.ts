import library from 'pptxgenjs';

export type Presentation = InstanceType<typeof library.default>;
export type Page = ReturnType<Presentation['addSlide']>;

/** The types of the library describe its CommonJS file; imported as a module its default is the class itself. */
export function newPresentation(): Presentation {
  const Library = library as unknown as typeof library.default;
  return new Library();
}
