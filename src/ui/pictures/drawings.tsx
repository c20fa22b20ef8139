import type { ComponentChildren } from 'preact';
import type { PictureId } from '../../guide/stepKinds';
import type { Wording } from '../../i18n/wording';
import { Menus } from './menus';
import { Faint, Lit, Tinted, Window } from './shapes';

/** Draws with the labels of the affected PC's Windows. */
type Drawing = (w: Record<keyof Wording['labels'], string | undefined>) => ComponentChildren;

/** All drawings: 2 px in ink, one place lit, at most five words. */
export const drawings: Record<PictureId, Drawing> = {
  exit: (w) => <Menus menu={w.file} row={0} item={w.exit} />,
  help: (w) => <Menus menu={w.help} row={1} item={w.about} />,

  run: (w) => (
    <>
      <g class="lit">
        <rect x="4" y="30" width="46" height="46" rx="8" />
        <rect x="72" y="30" width="46" height="46" rx="8" />
      </g>
      <path class="ink" d="M16 42h10v10H16zM28 42h10v10H28zM16 54h10v10H16zM28 54h10v10H28z" />
      <text class="big" x="95" y="61" text-anchor="middle">
        R
      </text>
      <path d="M56 53h10m-5-5v10M126 53h13m-5-5 5 5-5 5" />
      <Window x={148} y={6} width={130} height={98} title={w.run} />
      <rect x="158" y="42" width="110" height="24" />
      <path d="M166 47v14" />
      <rect x="158" y="74" width="46" height="22" rx="4" />
      <rect x="212" y="74" width="56" height="22" rx="4" />
      <Faint d="M224 85h32" />
      <text x="181" y="90" text-anchor="middle">
        {w.ok}
      </text>
    </>
  ),

  about: (w) => (
    <>
      <Window x={2} y={2} width={276} height={108} title={w.about} />
      <path d="M16 46h36v28H38l-10 10V74H16zM24 56h20M24 65h12" />
      <Lit x={66} y={36} width={202} height={64} />
      <path class="bar" d="M80 55h80" />
      <text x="170" y="60">
        20··
      </text>
      <text class="big" x="78" y="88">
        00.0.0000.000
      </text>
    </>
  ),

  issuedBy: (w) => (
    <>
      <rect x="2" y="2" width="276" height="140" rx="6" />
      <Faint d="M14 16h42M32 46h32M32 98h26M84 46h92M84 98h64" />
      <Tinted x={2} y={58} width={276} height={28} />
      <path d="M2 30h276M12 40h10v12H12zM12 66h10v12H12zM12 92h10v12H12z" />
      <Faint d="M32 72h34" />
      <Lit x={74} y={3} width={202} height={27} />
      <path d="m256 20 5-5 5 5" />
      <text x="84" y="21">
        {w.issuedBy}
      </text>
      <text x="84" y="77">
        Communications Server
      </text>
    </>
  ),

  credentials: (w) => (
    <>
      <Window x={2} y={2} width={276} height={140} title={w.credentialManager} />
      <rect x="12" y="36" width="72" height="64" rx="5" />
      <circle cx="34" cy="56" r="10" />
      <path d="M24 56h20M34 46c-6 6-6 14 0 20 6-6 6-14 0-20" />
      <Faint d="M24 86h46" />
      <Lit x={92} y={36} width={178} height={64} />
      <path class="ink" d="M102 46h9v9h-9zM113 46h9v9h-9zM102 57h9v9h-9zM113 57h9v9h-9z" />
      <text x="101" y="89">
        {w.windowsCredentials}
      </text>
    </>
  ),

  entry: () => (
    <>
      <rect x="2" y="-20" width="276" height="160" rx="6" />
      <Faint d="M16 18h92M16 94h116M176 18h50M176 94h50" />
      <Tinted x={2} y={36} width={276} height={40} />
      <path d="M2 36h276M2 76h276m-28-61 4 4 4-4m-8 76 4 4 4-4" />
      <text x="16" y="61">
        Microsoft_OC1:uri=…
      </text>
      <circle class="lit" cx="254" cy="56" r="13" />
      <path d="m248 54 6 6 6-6" />
    </>
  ),

  firstCharacter: () => (
    <>
      <rect x="2" y="-20" width="276" height="160" rx="6" />
      <Faint d="M36 18h60M160 18h28M208 18h56M36 94h72M160 94h28M208 94h44" />
      <Tinted x={2} y={36} width={276} height={40} />
      <path d="M148-4v150M12 12h14v12H12zM12 50h14v12H12zM12 88h14v12H12z" />
      <text x="34" y="61">
        MachineGuid
      </text>
      <Lit x={156} y={42} width={28} height={28} />
      <text class="big" x="170" y="62" text-anchor="middle">
        {'{'}
      </text>
      <path class="bar" d="M196 56h40m8 0h18m8 0h6" />
    </>
  ),

  braces: (w) => (
    <>
      <rect x="2" y="-20" width="276" height="128" rx="6" />
      <path d="M12 4v20h256V4" />
      <text x="20" y="17">
        MachineGuid
      </text>
      <text x="12" y="48">
        {w.valueData}
      </text>
      <rect x="12" y="56" width="256" height="36" />
      <path class="bar" d="M48 74h40m8 0h18m8 0h18m8 0h18m8 0h60" />
      <g class="lit">
        <rect x="16" y="60" width="24" height="28" rx="5" />
        <rect x="240" y="60" width="24" height="28" rx="5" />
      </g>
      <text class="big" x="28" y="81" text-anchor="middle">
        {'{'}
      </text>
      <text class="big" x="252" y="81" text-anchor="middle">
        {'}'}
      </text>
    </>
  ),
};
