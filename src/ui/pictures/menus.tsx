import { Faint, Lit, Tinted, Window } from './shapes';

interface Props {
  menu: string | undefined;
  /** In the main menu the first or the last. */
  row: 0 | 1;
  item: string | undefined;
}

/** The program's window: the arrow by the gear, a menu in it and, at its foot, the item. */
export function Menus({ menu, row, item }: Props) {
  const top = 62 + row * 24;
  return (
    <>
      <Window x={2} y={2} width={150} height={140} />
      <rect x="12" y="34" width="24" height="24" rx="4" />
      <path d="M17 58c0-9 14-9 14 0M24 40a4 4 0 1 1-.1 0" />
      <Faint d="M46 41h26M46 52h18M12 74h38M12 90h30M12 106h40" />
      <circle class="teeth" cx="96" cy="45" r="8.5" />
      <circle cx="96" cy="45" r="6" />
      <Tinted x={110} y={34} width={24} height={22} />
      <path d="m117 43 5 5 5-5" />
      <rect x="62" y="62" width="74" height="48" />
      <Tinted x={62} y={top} width={74} height={24} />
      <path d={`m123 ${top + 8} 4 4-4 4`} />
      <text x="70" y={top + 17}>
        {menu}
      </text>
      <rect x="136" y="62" width="142" height="48" />
      <Faint d={`M70 ${98 - row * 24}h36M146 74h58`} />
      <Lit x={136} y={84} width={142} height={26} />
      <text x="146" y="103">
        {item}
      </text>
    </>
  );
}
