import { useMemo, useState } from 'preact/hooks';
import type { InputId } from '../../guide/commands/inputs';
import { callerParts } from '../../i18n/callerText';
import { dateTags } from '../../i18n/language';
import { markdownOf } from '../../i18n/markdown';
import { maskedFile, maskFor } from '../../i18n/masked';
import { reportFile } from '../../i18n/reportFile';
import { reportParts, textOf } from '../../i18n/reportText';
import { reportThatFits, type ShortText, whole } from '../../i18n/shortReport';
import { longestMailLink, mailLink } from '../../platform/carriers';
import { fitsInCode } from './qrPath';
import type { Takeable } from './TakeAlong';
import { contactLines } from './turnTo';
import { useContacts } from './useContacts';

/** The formats that a report can be saved and copied in. */
export const formats = ['txt', 'md', 'json'] as const;
export type Format = (typeof formats)[number];
/** For whom it is written: second level, or who has the problem. */
export const readers = ['support', 'caller'] as const;
export type Reader = (typeof readers)[number];

/** What is taken along, as it was chosen. */
export interface Taken {
  reader: Reader;
  format: Format;
  isMasked: boolean;
  choose(choice: Partial<Pick<Taken, 'reader' | 'format' | 'isMasked'>>): void;
  /** Exactly what is copied and saved. */
  text: string;
  /** The same as plain text: for paper, the code, sharing and mail. */
  plain: string;
  /** The title that goes with it. */
  line: string;
  /** What is hidden in it, and how often. */
  hidden: ReadonlyMap<InputId, number>;
  inCode: ShortText | undefined;
  inMail: (ShortText & { link: string }) | undefined;
}

/** Writes what is taken along, for whom and how it was chosen. */
export function useTaken({ journal, report, language, texts }: Takeable): Taken {
  const [{ reader, format, isMasked }, setChoice] = useState<Pick<Taken, 'reader' | 'format' | 'isMasked'>>({
    reader: 'support',
    format: 'txt',
    isMasked: false,
  });
  const { wording, line } = texts;
  const contacts = useContacts(report.outcome);
  const made = useMemo(() => {
    const { t } = wording;
    const own = contactLines(contacts, language);
    const tag = dateTags[language];
    const maskOf = () => (isMasked ? maskFor(report, t, own) : undefined);
    // What is hidden is counted in what is copied and saved, and there once.
    const counted = maskOf();
    const mask = maskOf();
    const shown = (one: string) => mask?.(one) ?? one;
    const parts =
      reader === 'support' ? reportParts(report, wording, own, tag) : callerParts(report, wording, own, tag);
    const plain = shown(textOf(parts));
    const title = shown(line.text);
    const file = () => {
      const all = reportFile(report, journal, wording, own, language, tag, Date.now());
      return JSON.stringify(counted ? maskedFile(all, counted) : all, undefined, 2);
    };
    const written = format === 'md' ? markdownOf(parts) : textOf(parts);
    const text = format === 'json' ? file() : (counted?.(written) ?? written);
    const to = contacts.find(({ email }) => email && mailLink(email))?.email ?? '';
    const link = (body: string) => mailLink(to, title, body) ?? '';
    const short = (fits: (one: string) => boolean) =>
      reader === 'support'
        ? reportThatFits((one) => fits(shown(one)), report, wording, own, tag)
        : whole(plain, fits);
    const inCode = short(fitsInCode);
    const inMail = short((one) => link(one).length <= longestMailLink);
    return {
      text,
      plain,
      line: title,
      hidden: counted?.hidden ?? new Map<InputId, number>(),
      inCode: inCode && { ...inCode, text: shown(inCode.text) },
      inMail: inMail && { ...inMail, text: shown(inMail.text), link: link(shown(inMail.text)) },
    };
  }, [report, journal, wording, contacts, language, line.text, reader, format, isMasked]);
  return {
    ...made,
    reader,
    format,
    isMasked,
    choose: (choice) => setChoice((now) => ({ ...now, ...choice })),
  };
}
