import type { Language } from '../../src/i18n/language';
import { scriptOf } from '../../src/i18n/script';
import { speakable } from '../../src/i18n/speakable';
import { commandText } from '../../src/i18n/wording';
import type { Way } from './ways';
import { wordingAt, words } from './words';

/** What is read where a way ends: title, warning, then what is to be said by phone, or done by one way or the other. */
export function readAt({ end }: Way, slot: 'say' | 'hand' | 'command', language: Language): string[] {
  const wording = wordingAt(end.facts, language);
  const script = scriptOf(end.step, wording, slot === 'say' ? 'phone' : 'alone');
  const warning = script.warning ? [wording.t('ui:warning'), script.warning] : [];
  const acts = script.acts
    .filter(({ by }) => by === 'both' || by === slot)
    .flatMap(({ text, by, commands }) => [
      text,
      ...(by === 'command' ? commands.map((id) => commandText(id, wording).name) : []),
    ]);
  const read = [script.title, ...warning, ...(slot === 'say' ? script.say : acts)];
  return read.flatMap((one) => speakable(one, words(language)));
}
