/** Whether a value from outside is a stamp. */
export function isStamp(value: unknown): value is string {
  return typeof value === 'string' && /^\d{8}-\d{4}(?:-\d{1,3})?$/.test(value);
}
