/** Texts of a response, each once: what repeats in every row is sent as its place in the list. */
export class Texts {
  private readonly places = new Map<string, number>();

  place(text: string): number {
    const place = this.places.get(text) ?? this.places.size;
    this.places.set(text, place);
    return place;
  }

  list(): string[] {
    return [...this.places.keys()];
  }

  /** Places of columns by what is said of them; nothing of those of which nothing is said. */
  marks(said: readonly (string | null)[]): { words: number; places: number[] }[] {
    const byWords = new Map<string, number[]>();
    for (const [place, text] of said.entries()) {
      if (text === null) continue;
      const places = byWords.get(text) ?? [];
      places.push(place);
      byWords.set(text, places);
    }
    return [...byWords].map(([text, places]) => ({ words: this.place(text), places }));
  }
}
