import { z } from 'zod';
import type { Language } from '#lib/localised.ts';
import { translators } from '#platform/i18n/catalogue.ts';
import { formatsOf } from '#platform/i18n/formats.ts';
import { isTemplate, TEMPLATES } from './domain/templates.ts';
import type { Channel } from './transports/transport.ts';

interface Told {
  readonly template: string;
  readonly params: unknown;
  readonly language: Language;
  readonly channel: Channel;
  /** Where the service is found, for the foot of a letter; null where none is configured. */
  readonly origin: string | null;
}

const paramsSchema = z.record(z.string(), z.string());

/**
 * The words of a message.
 * @throws when this program has no such template, or not with these parameters: a newer one queued it
 */
export function wordsOf({ template, params, language, channel, origin }: Told): { subject: string; text: string } {
  if (!isTemplate(template)) throw new Error(`No template ${template}.`);
  const t = translators()[language];
  const given = paramsSchema.parse(params);
  const values = Object.fromEntries(
    TEMPLATES[template].map((name) => {
      const value = z.string({ error: `${template} lacks ${name}` }).parse(given[name]);
      return [name, name === 'reference' ? value : formatsOf(language).date(value)];
    }),
  );
  const text = t(`notifications.${template}.text`, values);
  if (channel === 'sms') return { subject: '', text: forPhones(text) };
  const foot = [t('notifications.foot'), ...(origin === null ? [] : [t('notifications.address', { origin })])];
  return { subject: t(`notifications.${template}.subject`, values), text: [text, ...foot].join('\n\n') };
}

/** Signs outside the alphabet of text messages would cut a message in more than twice as many pieces. */
function forPhones(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('’', "'")
    .replace(/[«»“”]/g, '"');
}
