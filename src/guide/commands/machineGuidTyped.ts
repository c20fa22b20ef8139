const key = /(?:HKLM:?|(?:Registry::)?HKEY_LOCAL_MACHINE)\\SOFTWARE\\Microsoft\\Cryptography(?![\w\\])/gi;

/** What may stand beside the key in a command that asks for nothing else, of this PC and in its own view. */
const words = new Set([
  ...['reg', 'exe', 'query', '/v', '/reg:64', 'machineguid'],
  ...['get-itemproperty', 'get-itempropertyvalue', 'gp', 'gpv', '-path', '-literalpath', '-name'],
  ...['select-object', 'select', '-expandproperty', '-property', '*'],
  ...['format-list', 'fl', 'format-table', 'ft', ''],
]);

/**
 * Whether what was typed asks for the values of the key Cryptography of this PC, and for nothing else: another key, another
 * PC or a second question can print a code of the same name.
 * @param typed a command without its prompt
 */
export function asksCryptography(typed: string): boolean {
  const rest = typed.replace(key, ' ');
  return (
    typed.match(key)?.length === 1 && rest.split(/[\s()'"|.]+/).every((word) => words.has(word.toLowerCase()))
  );
}

/** Whether it prints the value alone, without its name. */
export function printsValueAlone(typed: string): boolean {
  return (
    /\)\.["']?MachineGuid["']?$|-ExpandProperty ["']?MachineGuid["']?\)?$/i.test(typed) ||
    /^\(?(?:Get-ItemPropertyValue|gpv)\b.*MachineGuid/i.test(typed)
  );
}
