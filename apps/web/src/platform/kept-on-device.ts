/** What waits on this device: the newest draft, and those of before it that were sent without our hearing what became of them. */
export interface Kept<Draft> {
  readonly draft: Draft;
  readonly sent: readonly Draft[];
}

/**
 * The place of one draft on this device. Two tabs share it: whoever chose last has written it, and only their tab clears it.
 * Where the device keeps nothing (a full disk, a private window) a draft lives in its tab alone and is lost with it.
 */
export class DevicePlace<Draft> {
  private mine: string | null = null;
  private keepsNothing = false;

  /** @param draftFrom understands what was written; null where it cannot (an older version of this program wrote it) */
  constructor(
    private readonly storage: Storage,
    private readonly key: string,
    private readonly draftFrom: (value: unknown) => Draft | null,
  ) {}

  kept(): Kept<Draft> | null {
    const written = this.storage.getItem(this.key);
    const found = keptFrom(written, this.draftFrom);
    if (found) this.mine = written;
    return found;
  }

  write(kept: Kept<Draft>): void {
    this.mine = JSON.stringify(kept);
    try {
      this.storage.setItem(this.key, this.mine);
      this.keepsNothing = false;
    } catch {
      this.keepsNothing = true;
    }
  }

  /** Lets it go, unless another tab has written something newer there. */
  clear(): void {
    if (this.mine !== null && this.storage.getItem(this.key) === this.mine) this.storage.removeItem(this.key);
    this.mine = null;
  }

  /** Whether what lies there is what this tab wrote or has read. */
  isMine(): boolean {
    return this.keepsNothing || this.storage.getItem(this.key) === this.mine;
  }

  /** Whether it was taken away: by another tab that was done with it, or because somebody signed out. */
  isGone(): boolean {
    return !this.keepsNothing && this.mine !== null && this.storage.getItem(this.key) === null;
  }
}

function keptFrom<Draft>(written: string | null, draftFrom: (value: unknown) => Draft | null): Kept<Draft> | null {
  try {
    const value: unknown = JSON.parse(written ?? 'null');
    if (typeof value !== 'object' || value === null || !('draft' in value)) return null;
    const draft = draftFrom(value.draft);
    const before = 'sent' in value && Array.isArray(value.sent) ? value.sent.map((one: unknown) => draftFrom(one)) : [];
    return draft && { draft, sent: before.filter((one) => one !== null) };
  } catch {
    return null;
  }
}
