/** A card of the home page as a feature tells it, before it is said of which organisation it is. */
export interface HomeCard {
  readonly kind: string;
  readonly title: string;
  readonly words: string;
  readonly due: string | null;
  /** The address of the screen that does it. */
  readonly to: string;
}
