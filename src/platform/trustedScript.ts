/** Known to Chromium only; elsewhere the policy that requires it is passed over. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let policy: { createScriptURL(url: string): string } | undefined;

/**
 * The address of the only script that is ever named at run time, as browsers want it that require trusted types: nothing else
 * can be made one.
 * @returns the service worker's address
 */
export function workerAddress(): string {
  const own = new URL('sw.js', document.baseURI).href;
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('sportello', { createScriptURL: () => own });
  return policy?.createScriptURL(own) ?? own;
}
