const MEGABYTE = 1024 * 1024;

/** What a template may weigh: far more than letterheads do, far less than what could keep a server busy. */
export const limits = {
  /** The file as it is uploaded. */
  file: 5 * MEGABYTE,
  parts: 300,
  /** All parts, unpacked. */
  unpacked: 40 * MEGABYTE,
  /** Text in XML of one part, and of all of them: reading a megabyte of the worst takes two seconds. */
  xmlPart: 2 * MEGABYTE,
  xml: 4 * MEGABYTE,
  /** How many times smaller a large part may be packed: real ones stay under 50. */
  ratio: 150,
  large: MEGABYTE,
  /** Elements inside each other; Word's own stay under 40. */
  depth: 200,
} as const;
