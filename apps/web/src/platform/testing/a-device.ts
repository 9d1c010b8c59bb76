/** A device that remembers as localStorage does, and tells its other tabs. `full`: it keeps nothing new. */
export class ADevice implements Storage {
  private readonly kept = new Map<string, string>();
  full = false;
  get length(): number {
    return this.kept.size;
  }
  key = (index: number): string | null => [...this.kept.keys()][index] ?? null;
  getItem = (key: string): string | null => this.kept.get(key) ?? null;
  removeItem = (key: string): void => void this.kept.delete(key);
  clear = (): void => this.kept.clear();
  setItem(key: string, value: string): void {
    if (this.full) throw new Error('QuotaExceededError');
    this.kept.set(key, value);
  }
}
