/** A read under way, and the one that begins when it is done. */
interface Reads<T> {
  running: Promise<T>;
  next: Promise<T> | null;
}

/**
 * Reads the same thing once for everybody who asks for it at the same time, and keeps nothing.
 *
 * Whoever asks gets what was read after they asked, never before: a read that is under way already may have missed what they have
 * just been told of, so they share the next one. A room of seventeen screens that hear of a change costs two reads, not seventeen.
 */
export class SharedRead<T> {
  private readonly reads = new Map<string, Reads<T>>();

  /**
   * @param key of what is read, its organisation in it: two who share a read see the same
   * @param read may depend on nothing but the key
   */
  async read(key: string, read: () => Promise<T>): Promise<T> {
    const there = this.reads.get(key);
    if (!there) return await this.begin(key, read);
    there.next ??= there.running.then(
      () => this.begin(key, read),
      () => this.begin(key, read),
    );
    return await there.next;
  }

  private begin(key: string, read: () => Promise<T>): Promise<T> {
    const reads: Reads<T> = { running: read(), next: null };
    this.reads.set(key, reads);
    const forget = () => {
      if (this.reads.get(key) === reads && reads.next === null) this.reads.delete(key);
    };
    reads.running.then(forget, forget);
    return reads.running;
  }
}
