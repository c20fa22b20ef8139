/**
 * Has a browser compile all of the page's script while that arrives, beside the page: left alone, it only looks through it then,
 * and compiles two thirds of it, function by function, while the page comes up. Chrome does so from 136 on
 * (https://v8.dev/blog/explicit-compile-hints); to all others it is a comment.
 * @returns what stands before a chunk once nothing takes comments out any more
 */
export function compileHint({ isEntry }: { isEntry: boolean }): string {
  return isEntry ? '//# allFunctionsCalledOnLoad' : '';
}
