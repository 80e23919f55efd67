/** The shop's sign: a noren, the curtain over a shop's door. */
export const StoreMark = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className="size-7 text-ai">
    <path d="M1.5 3.2h21" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    <path
      d="M3.2 4.8h5.3v14.4q-2.6 1.4-5.3.4ZM9.4 4.8h5.2v14.8q-2.6-.9-5.2-.2ZM15.5 4.8h5.3v14.2q-2.7 1.6-5.3.6Z"
      fill="currentColor"
    />
    <circle cx="12" cy="11.4" r="2.9" fill="var(--raised)" />
  </svg>
);
