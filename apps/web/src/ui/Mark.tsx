/** Our mark: an open ring, with what is said in the middle. Decorative beside the name. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false" className="c-mark">
      <rect width="32" height="32" rx="8" className="c-mark__ground" />
      <path d="M22.6 11.2a8.2 8.2 0 1 0 0 9.6" fill="none" strokeWidth="3" strokeLinecap="round" className="c-mark__ring" />
      <circle cx="15.9" cy="16" r="2.6" className="c-mark__dot" />
    </svg>
  );
}
