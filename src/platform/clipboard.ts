/** How a copy went: on the clipboard, or only selected so that Ctrl+C does it, or not even that. */
export type CopyResult = 'copied' | 'selected' | 'failed';

/**
 * Copies a text exactly as it is. `navigator.clipboard` is missing on plain http and may be refused by policy; then the
 * shown element is selected and the old command tried, and if that is refused too the selection stays for Ctrl+C.
 * @param text what to copy
 * @param shown the element that shows exactly this text
 */
export async function copyText(text: string, shown: HTMLElement | null): Promise<CopyResult> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return copyBySelection(text, shown);
  }
}

/**
 * Wipes the clipboard, which a browser may allow only while something is pressed.
 * @returns whether it is empty now
 */
export async function emptyClipboard(): Promise<boolean> {
  return (await copyText('', null)) === 'copied';
}

function copyBySelection(text: string, shown: HTMLElement | null): CopyResult {
  // A selection of wrapped code can gain line ends; this puts the text itself on the clipboard.
  let taken = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    taken = true;
  };
  const isSelected = select(shown);
  document.addEventListener('copy', put, { once: true });
  try {
    if (document.execCommand('copy') && taken) {
      getSelection()?.removeAllRanges();
      return 'copied';
    }
  } catch {
    // Falls through to the selection.
  } finally {
    document.removeEventListener('copy', put);
  }
  return isSelected ? 'selected' : 'failed';
}

function select(shown: HTMLElement | null): boolean {
  const selection = getSelection();
  if (!shown || !selection) return false;
  // What is folded can't be selected.
  shown.hidden = false;
  const range = document.createRange();
  range.selectNodeContents(shown);
  selection.removeAllRanges();
  selection.addRange(range);
  return true;
}
