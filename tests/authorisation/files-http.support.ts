import { randomUUID } from 'node:crypto';
import { read, utils } from '@e965/xlsx';
import { documentRoutes } from '#documents';
import { notificationRoutes } from '#notifications';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { regularisationRoutes } from '#regularisation';
import { ask } from '../acceptance/http.support.ts';
import { TRIAL } from '../acceptance/regularisation.support.ts';

/** All pages of files, papers and messages. */
export const ROUTES: readonly PrivateRoute[] = [...regularisationRoutes, ...documentRoutes, ...notificationRoutes];

type Asked = Awaited<ReturnType<typeof ask>>;

/** Every address of a route, with each thing that an address may name in each of its places. */
export function addressesOf(path: string, things: readonly string[], second: string): readonly string[] {
  if (!path.includes(':')) return [path];
  return things.map((id) => path.replace(/:\w+/, id).replace(/:\w+/g, second));
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A form that fits most pages: whatever a page asks for, it finds something in it that names the file. */
export function formOf({ file, member = file }: { readonly file: string; readonly member?: string }): Fields {
  const [year = '', month = '', on = ''] = todayHere().split('-');
  const day = (name: string) => ({ [`${name}-day`]: on, [`${name}-month`]: month, [`${name}-year`]: year });
  return {
    ...{ file, shown: file, present: member, member, chair: member, account: member, application: file, opinion: file },
    ...{
      motive: 'Essai sur tout',
      reason: 'other',
      reasons: 'Essai',
      question: 'Essai ?',
      body: 'Essai',
      note: 'Essai',
    },
    ...{ text: 'Essai', message: 'Essai', remarks: 'Essai', answer: 'favourable', proposal: 'favourable' },
    ...{ outcome: 'favourable', vote: 'for', items: ['identity'], ground: ['new-evidence'], state: ['unfavourable'] },
    ...{ campaign: TRIAL, criteria: 'trial-appeal', category: 'all', kind: 'circular', format: 'csv', language: 'fr' },
    ...{ sure: 'yes', agreed: 'yes', office: '04.421', to: '04.441', capacity: 'authority', seat: 'member' },
    ...{ name: 'Essai', id: 'essai', from: TRIAL, number: '1', persons: '1', small: '10', role: 'applicant' },
    ...{ 'title-fr': 'Essai', 'title-ar': 'Essai', 'title-en': 'Essai' },
    ...day('on'),
    ...day('date'),
    ...day('due'),
    ...day('planned'),
    ...day('in-force-from'),
    ...day('adopted-on'),
  };
}

/** Sends a form as a browser of this site does; a name may stand in it several times. */
export function submit(origin: string, path: string, cookie: string, fields: Fields): Promise<Asked> {
  const body = new URLSearchParams({ once: randomUUID() });
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  return ask(origin, `/fr${path}`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  });
}

/** All that an answer says: its headers, where it leads, its text, the cells of a workbook. */
export function sayingsOf({ headers, text, bytes }: Asked): string {
  const { 'set-cookie': _, ...told } = headers;
  const workbook = headers['content-type']?.includes('spreadsheetml') === true;
  const cells = workbook
    ? Object.values(read(bytes).Sheets)
        .map((sheet) => utils.sheet_to_csv(sheet))
        .join('\n')
    : '';
  return `${JSON.stringify(told)}\n${decoded(headers.location)}\n${text}\n${cells}`;
}

function decoded(address: string | undefined): string {
  try {
    return decodeURIComponent(address ?? '');
  } catch {
    return address ?? '';
  }
}
