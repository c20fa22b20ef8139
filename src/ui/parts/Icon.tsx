const paths = {
  back: 'M14.5 5.5 8 12l6.5 6.5',
  path: 'M6 4v16M6 7h8m-8 5h12M6 17h6',
  settings: 'M4 7h9m5 0h2M4 17h2m5 0h9M15.5 4.5v5m-7 5v5',
  again: 'M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4',
  done: 'm5 12.5 4.5 4.5L19 7.5',
  warning: 'M12 4 2.8 20h18.4ZM12 10v4.5m0 2.6v.1',
  say: 'M4 17v-5a8 8 0 0 1 16 0v5M4 13h3v6H4Zm13 0h3v6h-3Z',
  looks: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm9.5-3v6m-3-3h6',
  changes: 'm4 20 1-5L16 4l4 4L9 19Z',
  rights: 'M12 3 4.5 6v6c0 4.5 3.2 7.6 7.5 9 4.3-1.4 7.5-4.5 7.5-9V6Z',
  more: 'm6 9 6 6 6-6',
  close: 'm6 6 12 12M18 6 6 18',
} as const;

/** A drawn sign beside words that say the same; nothing to a screen reader. */
export function Icon({ of: name }: { of: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
