/**
 * Grammars of `flow.md`, anchored, ASCII. A comma, blank or quote is never part of a value. What Wine's real cmd.exe
 * showed to be dangerous inside double quotes (`"` `%` `\` `/..` `*` `?` CR LF, a trailing dot) none of them accepts.
 */
export const grammars = {
  address:
    /^(?=.{3,254}$)(?!.*\.\.)[A-Za-z0-9](?:[A-Za-z0-9._+-]*[A-Za-z0-9_+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/,
  serialNumber: /^(?:[0-9A-Fa-f]{2}){1,20}$/,
  thumbprint: /^[0-9A-Fa-f]{40}$/,
  machineGuid:
    /^(?:\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})$/,
  credentialTarget: /^(?=.{1,255}$)(?:LegacyGeneric:target=)?[A-Za-z0-9:=._@+-][A-Za-z0-9:=._@+/-]*$/,
  serverName: /^(?=.{4,253}$)(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/,
} as const satisfies Record<string, RegExp>;

/** Whether a value from outside is a stamp. */
export function isStamp(value: unknown): value is string {
  return typeof value === 'string' && /^\d{8}-\d{4}(?:-\d{1,3})?$/.test(value);
}

/** What a value is: two inputs can be of one kind. */
export type InputKind = keyof typeof grammars;

/**
 * Whether a target names this program: in a part of its own, not in somebody's address or a path of another program's.
 * @source the targets of Lync are named Microsoft_OC1, Lync or Skype; `TERMSRV` are remote desktops, `virtualapp` is Windows' own
 */
export function isOwnTarget(target: string): boolean {
  return (
    !/termsrv|virtualapp/i.test(target) &&
    target.split(/[:=]/).some((part) => /^[^@/]*(?:microsoft_oc1|lync|skype)[^@/]*$/i.test(part))
  );
}
