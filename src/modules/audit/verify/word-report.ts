import type { Translate } from '#platform/i18n/catalogue.ts';
import { fingerprint } from './keys.ts';
import type { Fault, Report } from './verify-journal.ts';

/** What a terminal says of a verification, line by line. */
export function wordReport(report: Report, t: Translate): readonly string[] {
  const { entries, checkpoints, firstFault, uncovered, witnessed, keyCompared } = report;
  const [first] = report.keys;
  const key = first === undefined ? '' : fingerprint(Buffer.from(first, 'base64'));
  if (firstFault !== null) {
    return [
      placed(firstFault, t),
      t('journal-cli.verify.not-intact', { kind: firstFault.fault }),
      ...(key === '' || keyCompared || firstFault.fault === 'key'
        ? []
        : [t('journal-cli.verify.key-not-compared', { fingerprint: key })]),
    ];
  }
  return [
    t('journal-cli.verify.intact', { entries, checkpoints }),
    ...(uncovered > 0 ? [t('journal-cli.verify.uncovered', { count: uncovered })] : []),
    t(keyCompared ? 'journal-cli.verify.key-compared' : 'journal-cli.verify.key-not-compared', { fingerprint: key }),
    witnessed > 0 ? t('journal-cli.verify.witness-agrees', { count: witnessed }) : t('journal-cli.verify.no-witness'),
  ];
}

/** One line: where the fault is, and what it is. */
function placed({ code, values, line, lane, seq }: Fault, t: Translate): string {
  const sentence = t(`journal-cli.fault.${code}`, values);
  const entry = lane !== null && seq !== null ? { lane, seq } : null;
  if (line === null && entry === null) return sentence;
  const place =
    entry === null
      ? t('journal-cli.place.line', { line: line ?? 0 })
      : line === null
        ? t('journal-cli.place.entry', entry)
        : t('journal-cli.place.both', { line, ...entry });
  return t('journal-cli.verify.fault-at', { place, sentence });
}
