/** A day as `2026-03-14`. */
type Day = string;

/** Somebody at the meeting, by the seat that they hold. */
export type PersonAtMeeting = { readonly name: string; readonly portfolio: string; readonly voting: boolean };

/** Who was at the meeting and how it was held. The days and the quorum are `null` where nobody wrote them down. */
export type MinutesFindings = {
  readonly openedOn: Day | null;
  readonly closedOn: Day | null;
  readonly present: readonly PersonAtMeeting[];
  readonly apologies: readonly PersonAtMeeting[];
  readonly deputies: readonly (PersonAtMeeting & { readonly deputy: string })[];
  readonly absent: readonly PersonAtMeeting[];
  readonly observers: readonly string[];
  readonly quorum: {
    /** What the standing orders ask for. */
    readonly asked: { readonly number: number; readonly executives: number; readonly nonExecutives: number };
    /** As the meeting opened. */
    readonly atOpening: { readonly present: number; readonly seats: number; readonly words: string | null } | null;
    /** How often it was lost, and the meeting paused; `null` where the course was not kept. */
    readonly lost: number | null;
  } | null;
  readonly reconvened: readonly { readonly on: Day; readonly reason: string }[];
};

/** A figure that a correction puts right: which correction, and what it should read. */
export type CorrectedFigure = { readonly number: number; readonly shouldRead: string };

export type CorrectionFindings = {
  readonly number: number;
  /** `null` where it is not about one item. */
  readonly itemTitle: string | null;
  readonly said: string;
  readonly shouldRead: string;
  readonly reason: string;
  readonly minute: string;
  readonly on: Day;
  readonly by: string;
  /** Levels of sections that follow from it. */
  readonly sections: readonly { readonly title: string; readonly said: string; readonly shouldRead: string }[];
  readonly checksum: string;
};
