/** What a refusal looks like everywhere in the web app: the API's problem details (RFC 9457), or a network that is not there. */
export class Problem extends Error {
  /** Stable, kebab-case: what code may branch on. The words are for people and may change. */
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Sentences about single fields, by field name, where the API named them. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(of: { code: string; status: number; title: string; detail?: string; fields?: Readonly<Record<string, string>> }) {
    super(of.detail ? `${of.title}: ${of.detail}` : of.title);
    this.name = 'Problem';
    this.code = of.code;
    this.status = of.status;
    this.title = of.title;
    this.detail = of.detail ?? '';
    this.fields = of.fields ?? {};
  }
}

/** The network is not there, or the server did not answer. Nothing was saved as far as we know. */
export const offline = () =>
  new Problem({
    code: 'offline',
    status: 0,
    title: 'We could not reach Candour',
    detail: 'Check your connection, then try again. What you sent last may not be saved.',
  });

/** Reads the body of a refusal. Anything that is not problem details (a proxy's page, say) still becomes a Problem. */
export function problemFrom(status: number, body: unknown): Problem {
  const found = isRecord(body) ? body : {};
  return new Problem({
    code: text(found.code) ?? `status-${status}`,
    status,
    title: text(found.title) ?? 'Something went wrong',
    detail: text(found.detail),
    fields: fieldsOf(found.errors),
  });
}

/** Whether this error is a Problem with one of these codes. */
export const isProblem = (error: unknown, ...codes: string[]): error is Problem =>
  error instanceof Problem && (codes.length === 0 || codes.includes(error.code));

/** Any error as a Problem, so that a screen has one thing to show. */
export const asProblem = (error: unknown): Problem =>
  error instanceof Problem
    ? error
    : new Problem({ code: 'unexpected', status: 0, title: 'Something went wrong', detail: 'Reload the page and try again.' });

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** From `[{ path, message }]`, as the API sends them; the first word about a field is enough. */
function fieldsOf(errors: unknown): Record<string, string> {
  const found = Array.isArray(errors) ? errors.filter(isRecord) : [];
  const pairs = found.flatMap(({ path, message }) => {
    const [name, words] = [text(path), text(message)];
    return name && words ? [[name, words] as const] : [];
  });
  return Object.fromEntries(pairs.reverse());
}
