/** The sign of Sportello (`public/icon.svg`), drawn in the page itself: as a picture of its own it came a moment after the rest. */
export function Sign({ size }: { size: number }) {
  return (
    <svg viewBox="0 0 512 512" width={size} height={size} aria-hidden="true">
      <rect width="512" height="512" rx="112" fill="#eef5f4" />
      <path
        fill="#0b5d66"
        d="M104 314V208a152 152 0 0 1 304 0v106ZM80 332h352a20 20 0 0 1 20 20v8a20 20 0 0 1-20 20H80a20 20 0 0 1-20-20v-8a20 20 0 0 1 20-20Zm24 66h304v38a20 20 0 0 1-20 20H124a20 20 0 0 1-20-20Z"
      />
      <path fill="#eef5f4" d="M256 100a98 98 0 0 1 0 196q-20 0-38-7l-50 11 14-40a98 98 0 0 1 74-160Z" />
      <path
        fill="none"
        stroke="#0b5d66"
        stroke-width="34"
        stroke-linecap="round"
        stroke-linejoin="round"
        d="m210 204 34 34 62-72"
      />
    </svg>
  );
}
