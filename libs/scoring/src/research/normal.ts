/** Density of the standard normal distribution. */
function density(z: number): number {
  return Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
}

/** Share of the standard normal distribution under z, by its series (Marsaglia 2004, Journal of Statistical Software 11(4)). */
function shareUnder(z: number): number {
  let term = z;
  let sum = z;
  for (let i = 3; Math.abs(term) > 1e-18 * Math.abs(sum) && i < 1000; i += 2) {
    term *= z ** 2 / i;
    sum += term;
  }
  return 0.5 + density(z) * sum;
}

/**
 * The point under which a share of the standard normal distribution lies, by Newton's steps from the middle.
 *
 * @param share over a millionth and under one less a millionth: what intervals ask for
 * @throws RangeError outside of that
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(share: number): number {
  if (!(share >= 1e-6 && share <= 1 - 1e-6)) throw new RangeError(`no quantile is worked out for ${share}`);
  let z = 0;
  for (let step = 0; step < 50; step++) {
    const move = (shareUnder(z) - share) / density(z);
    // The first steps from the middle may overshoot into the flat; none needs to be longer than one.
    z -= Math.max(-1, Math.min(1, move));
    if (Math.abs(move) < 1e-15) break;
  }
  return z;
}
