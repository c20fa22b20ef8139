import { useMemo } from 'preact/hooks';
import { qrPath } from './qrPath';
import './qrCode.css';

/**
 * A text as a QR code: the text itself, and nothing that leads anywhere.
 * @param text of at most `mostInCode` bytes
 * @param label what it is, for whoever can't see it
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => qrPath(text), [text]);
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
