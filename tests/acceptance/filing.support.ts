import { randomUUID } from 'node:crypto';
import type { TestServer } from '../kit/server.ts';
import { send, view } from './directory.support.ts';
import type { Somebody } from './regularisation.support.ts';

export type Fields = Readonly<Record<string, string>>;

/** A browser without scripts: what is seen, and what is sent from the forms of the pages. */
export function browsing(server: () => TestServer) {
  return {
    see: (who: Somebody, path: string, language = 'fr') => view(server().origin, `/${language}${path}`, who.cookie),
    act: (who: Somebody, path: string, fields: Fields, language = 'fr') =>
      send(server().origin, `/${language}${path}`, who.cookie, { once: randomUUID(), ...fields }),
    /** A form with files. */
    async upload(who: Somebody, path: string, fields: Fields, files: Readonly<Record<string, Buffer>>) {
      const form = new FormData();
      for (const [name, value] of Object.entries({ once: randomUUID(), ...fields })) form.append(name, value);
      for (const [name, bytes] of Object.entries(files))
        form.append(name, new Blob([new Uint8Array(bytes)]), 'photo.jpg');
      const response = await fetch(`${server().origin}/fr${path}`, {
        method: 'POST',
        body: form,
        redirect: 'manual',
        headers: { cookie: who.cookie, origin: server().origin, 'sec-fetch-site': 'same-origin' },
      });
      return {
        status: response.status,
        location: response.headers.get('location') ?? '',
        text: await response.text(),
      };
    },
  };
}

/** The words of a page, without its tags. */
export const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;|&apos;/g, '’')
    .replace(/\s+/g, ' ');

export const date = (name: string, day: string, month: string, year: string): Fields => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

/** The fields of one person of the counter's form. */
export function ofPerson(number: number, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`p${number}-${name}`, value]));
}

export function today(): Fields {
  const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' })
    .format(new Date())
    .split('-');
  return date('on', String(Number(day)), String(Number(month)), year);
}
