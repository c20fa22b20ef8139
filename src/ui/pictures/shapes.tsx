/** A part of the picture, in its units: it is 280 wide and 112 high, and what lies beyond is cut off. */
interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A window with its title and the × that closes it. */
export function Window({ title, ...area }: Area & { title?: string | undefined }) {
  const { x, y, width } = area;
  return (
    <>
      <rect rx="6" {...area} />
      <path d={`M${x} ${y + 24}h${width}M${x + width - 18} ${y + 8}l8 8m0-8-8 8`} />
      {title && (
        <text x={x + 10} y={y + 17}>
          {title}
        </text>
      )}
    </>
  );
}

/** What is there but of no interest: words that nobody reads, rows, other entries. */
export const Faint = ({ d }: { d: string }) => <path class="faint" d={d} />;

/** What is passed over on the way to what is lit. */
export const Tinted = (area: Area) => <rect class="tint" {...area} />;

/** What is pressed or read: one in each picture. */
export const Lit = (area: Area) => <rect class="lit" rx="5" {...area} />;
