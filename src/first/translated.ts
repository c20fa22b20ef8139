import { options } from 'preact';

/** What Preact knows of a piece of the page: what it is made of, and its node. A text has no type, a component's is a function. */
interface Piece {
  type: unknown;
  __k: (Piece | null)[] | null;
  __e: Node;
}

/** An element in which somebody has put something of his own in place of a text. */
interface Translated {
  element: Node;
  /** What belongs into it, and the texts of that. */
  own: readonly Node[];
  texts: string;
  /** What stands in it. */
  shown: readonly Node[];
}

/**
 * Keeps the page right under a translator, as browsers have one: it puts elements in place of texts, and Preact would go on
 * writing into texts that nobody sees any more. It gets its own back before it renders; then the translation of whatever has
 * not changed is put back, before anything is painted.
 * @param root where Preact renders
 */
export function keepTranslated(root: Node): void {
  const page = () => {
    const found: Translated[] = [];
    look((root as unknown as { __k: Piece }).__k, root, found);
    return found;
  };
  // Looking through all of the page costs as much as a step: not before somebody else has put anything into it.
  let isTouched = page().length > 0;
  const observer = new MutationObserver(() => {
    isTouched = true;
  });
  observer.observe(root, { childList: true, subtree: true });
  options.debounceRendering = (render) =>
    queueMicrotask(() => {
      isTouched ||= observer.takeRecords().length > 0;
      const found = isTouched ? page() : [];
      for (const { element, own } of found) fill(element, own);
      render();
      for (const { element, own, texts, shown } of found) {
        const { childNodes } = element;
        const isSame =
          childNodes.length === own.length && own.every((one, index) => one === childNodes[index]);
        if (isSame && textsOf(own) === texts) fill(element, shown);
      }
      observer.takeRecords();
    });
}

/** Finds the translated elements in one, itself included. */
function look(piece: Piece, element: Node, found: Translated[]): void {
  const own: Node[] = [];
  gather(piece, own, found);
  if (own.some(({ parentNode }) => parentNode !== element))
    found.push({ element, own, texts: textsOf(own), shown: [...element.childNodes] });
}

function gather({ __k: pieces }: Piece, own: Node[], found: Translated[]): void {
  for (const piece of pieces ?? []) {
    if (typeof piece?.type === 'function') gather(piece, own, found);
    else if (piece) {
      own.push(piece.__e);
      if (piece.type) look(piece, piece.__e, found);
    }
  }
}

const textsOf = (nodes: readonly Node[]) => nodes.map(({ nodeValue }) => nodeValue).join('\n');

/** Makes these the nodes of an element; what is there already stays where it is, and so does the focus. */
function fill(element: Node, nodes: readonly Node[]): void {
  for (const one of [...element.childNodes]) if (!nodes.includes(one)) element.removeChild(one);
  nodes.reduceRight<Node | null>((next, one) => {
    if (one.parentNode !== element) element.insertBefore(one, next);
    return one;
  }, null);
}
