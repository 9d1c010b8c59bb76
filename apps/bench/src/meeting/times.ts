/** Milliseconds that were measured, in the order in which they came. */
export class Times {
  private readonly all: number[] = [];

  add(milliseconds: number): void {
    this.all.push(milliseconds);
  }

  addAll(others: Times): void {
    this.all.push(...others.all);
  }

  get count(): number {
    return this.all.length;
  }

  /** The time that a share of all stayed within, in milliseconds. @param share from 0 to 1 */
  within(share: number): number {
    const sorted = Float64Array.from(this.all).sort();
    return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  }

  /** As a row of a table. */
  get row(): { count: number; p50: string; p95: string; p99: string } {
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => this.within(share).toFixed(1));
    return { count: this.count, p50: p50 ?? '', p95: p95 ?? '', p99: p99 ?? '' };
  }
}

/** What one run under load measured. */
export class Measured {
  /** From sending an answer until it is known to be saved. */
  readonly acknowledged = new Times();
  /** From sending a command until each screen has heard that something changed. */
  readonly changed = new Times();
  /** From sending an answer until each screen has heard one more of *x of y answered*. */
  readonly progress = new Times();
  /** From sending the reveal until each screen has the snapshot with the spread. */
  readonly revealed = new Times();
  /** From knocking until a screen follows again and has its snapshot. */
  readonly returned = new Times();
  /** What went wrong, each kind with how often. */
  readonly errors = new Map<string, number>();

  fail(what: string): void {
    this.errors.set(what, (this.errors.get(what) ?? 0) + 1);
  }

  get failed(): number {
    return [...this.errors.values()].reduce((sum, times) => sum + times, 0);
  }

  get errorsInWords(): string {
    return [...this.errors].map(([what, times]) => `${what} (${times})`).join(', ') || 'none';
  }
}
