export function Hats() {
  return null;
}
