import { createHash } from 'node:crypto';
import { existsSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { read, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Language } from '#lib/localised.ts';
import {
  type FigureClaim,
  findFigure,
  importFigures,
  listVersions,
  runFiguresExport,
  runFiguresImport,
} from '#observatory';
import { ANYONE } from '#platform/access/actor.ts';
import { NotAllowedError } from '#platform/access/gate.ts';
import { figuresAsCsv, figuresAsJson, figuresAsXlsx } from '../../src/modules/observatory/files/write-figures-file.ts';
import { claim, figuresTerminal, operatorOfTheTests } from './figures-terminal.support.ts';

const { folder, database, runCommand, file, importing, whatIsRecorded } = figuresTerminal();

describe('importing figures', () => {
  it('shows first what it would do, then adds what is new and keeps what it revises', async () => {
    const first = [claim('kept', { value: 10 }), claim('worded'), claim('same')];
    await importing(file('first.csv', figuresAsCsv(first)));
    const second = [
      claim('kept', { value: 11 }),
      claim('worded', { note: { fr: 'Note', ar: 'ملاحظة', en: 'Note' } }),
      claim('same'),
      claim('new'),
    ];
    const path = file('second.xlsx', figuresAsXlsx(second));
    const { code, lines } = await importing(path);
    expect(code).toBe(0);
    expect(lines).toEqual([
      'Lecture de second.xlsx…',
      'second.xlsx : 4 chiffres lus.',
      'À ajouter : 1 · à réviser : 2 · inchangés : 1.',
      '  E2 kept : 10 applications → 11 applications (version 2)',
      '  E3 worded : 27 649 applications, valeur inchangée ; change : note (version 2)',
      'Enregistré. Ajoutés : 1 · révisés : 2 · inchangés : 1.',
    ]);
    const versions = await listVersions.execute(database().db, ANYONE, 'kept');
    expect(versions.map(({ version, value, current }) => [version, value, current])).toEqual([
      [2, 11, true],
      [1, 10, false],
    ]);
    const recorded = await database()
      .db.selectFrom('observatory.figure_import')
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(recorded).toMatchObject({
      origin: 'file',
      file_name: 'second.xlsx',
      sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
      actor: 'amina',
      added: 1,
      revised: 2,
      unchanged: 1,
    });
  });

  it('does nothing the second time', async () => {
    const path = file('twice.csv', figuresAsCsv([claim('twice')]));
    await importing(path);
    const before = await whatIsRecorded();
    const { code, lines } = await importing(path);
    expect([code, lines.at(-1)]).toEqual([
      0,
      'Tous ces chiffres sont déjà enregistrés tels quels : il n’y a rien à faire.',
    ]);
    expect(await whatIsRecorded()).toBe(before);
  });

  it('takes the figures back from the workbook that somebody corrected', async () => {
    const published = await findFigure.execute(database().db, ANYONE, 'applications-2014-report2018');
    if (published === undefined) throw new Error('the pack has no such figure');
    const workbook = read(figuresAsXlsx([published]));
    const sheet = workbook.Sheets.figures;
    if (sheet === undefined) throw new Error('no sheet');
    sheet.E2 = { t: 'n', v: 27650 };
    const bytes: Buffer = write(workbook, { type: 'buffer', bookType: 'xlsx' });
    const { lines } = await importing(file('corrected.xlsx', bytes));
    expect(lines).toContain(
      '  E2 applications-2014-report2018 : 27 649 applications → 27 650 applications (version 2)',
    );
    expect(await findFigure.execute(database().db, ANYONE, 'applications-2014-report2018')).toMatchObject({
      value: 27650,
    });
  });

  it('shows at most twenty revisions', async () => {
    const claims = Array.from({ length: 25 }, (_, index) => claim(`shown-${index}`));
    await importing(file('shown.csv', figuresAsCsv(claims)));
    const revised = claims.map((former) => ({ ...former, value: 1 }));
    const { lines } = await importing(file('shown.csv', figuresAsCsv(revised)));
    expect(lines.filter((line) => line.includes('(version 2)'))).toHaveLength(20);
    expect(lines).toContain('  … et 5 autres révisions.');
  });

  it('only looks with --dry-run, and asks where somebody can answer', async () => {
    const before = await whatIsRecorded();
    const path = file('asked.csv', figuresAsCsv([claim('asked')]));
    const dry = await runCommand(runFiguresImport, ['--dry-run', path]);
    expect([dry.code, dry.lines.at(-1)]).toEqual([0, 'Aperçu seulement (--dry-run) : rien n’a été enregistré.']);
    const declined = await importing(path, { answer: false });
    expect([declined.code, ...declined.lines.slice(-2)]).toEqual([
      1,
      'Enregistrer ce chiffre ? [oui/non]',
      'Rien n’a été enregistré.',
    ]);
    expect(await whatIsRecorded()).toBe(before);
    expect((await importing(path, { answer: true })).code).toBe(0);
    expect(await findFigure.execute(database().db, ANYONE, 'asked')).toMatchObject({ version: 1 });
  });

  it('explains how it is called', async () => {
    for (const parameters of [[], ['a.csv', 'b.csv'], ['--forc', 'a.csv'], ['']]) {
      expect((await runCommand(runFiguresImport, parameters)).code).toBe(2);
    }
  });

  it('is only for the operator', async () => {
    const terminal = { out: () => undefined, confirm: async () => true, interactive: false, language: 'fr' as const };
    const path = file('anyone.csv', figuresAsCsv([claim('anyone')]));
    for (const command of [runFiguresImport, runFiguresExport]) {
      const target = command === runFiguresImport ? path : join(folder, 'anyone.json');
      await expect(command([target], terminal, { db: database().db, actor: ANYONE })).rejects.toThrow(NotAllowedError);
    }
    expect(existsSync(join(folder, 'anyone.json'))).toBe(false);
  });

  it('numbers the versions of two people who import at the same time one after the other', async () => {
    await importing(file('raced.csv', figuresAsCsv([claim('raced', { value: 1 })])));
    await Promise.all(
      [2, 3, 4].map((value) => importing(file(`raced-${value}.csv`, figuresAsCsv([claim('raced', { value })])))),
    );
    const versions = await listVersions.execute(database().db, ANYONE, 'raced');
    expect(versions.map(({ version, current }) => [version, current])).toEqual([
      [4, true],
      [3, false],
      [2, false],
      [1, false],
    ]);
  });

  it('records nothing when it fails halfway', async () => {
    const before = await whatIsRecorded();
    const claims = Array.from({ length: 5_000 }, (_, index) => ({ ...claim(`half-${index}`), dimensions: {} }));
    const failing = importFigures.execute(database().operator, operatorOfTheTests, {
      claims,
      fileName: 'half.csv',
      sha256: '0'.repeat(64),
      progress: (done) => {
        if (done > 2_000) throw new Error('the machine stops');
      },
    });
    await expect(failing).rejects.toThrow('the machine stops');
    expect(await whatIsRecorded()).toBe(before);
  });
});

describe('a file that cannot be imported', () => {
  const sound = figuresAsCsv([claim('first'), claim('second')]);
  const line = (from: string | RegExp, to: string) => sound.replace(from, to);
  const withClaims = (...claims: readonly FigureClaim[]) => figuresAsCsv(claims);

  it.each<[string, string, string | Buffer, string]>([
    ['a missing column', 'a.csv', line(',value,', ',valeur,'), 'Il manque la colonne « value ».'],
    [
      'a word for a number',
      'a.csv',
      line('27649', 'beaucoup'),
      'E2 (ligne 2, value) : « beaucoup » n’est pas un nombre.',
    ],
    ['NaN', 'a.csv', line('27649', 'NaN'), 'E2 (ligne 2, value) : « NaN » n’est pas un nombre.'],
    ['1e309', 'a.csv', line('27649', '1e309'), 'E2 (ligne 2, value) : « 1e309 » : les puissances de dix'],
    [
      '1e309 in JSON',
      'a.json',
      figuresAsJson([claim('a')]).replace('27649', '1e309'),
      '[0].value (ligne 2) : « 1e309 » dépasse',
    ],
    [
      'NaN in JSON',
      'a.json',
      figuresAsJson([claim('a')]).replace('27649', 'NaN'),
      '[0].value (ligne 2) : « NaN » n’a pas',
    ],
    [
      'an identifier given twice',
      'a.csv',
      withClaims(claim('same-id'), claim('same-id', { value: 1 })),
      'A3 (ligne 3, id) : « same-id » est déjà l’identifiant de A2.',
    ],
    [
      'an unknown unit',
      'a.csv',
      withClaims(claim('a', { unit: 'aplications' })),
      'F2 (ligne 2, unit) : l’unité « aplications » n’existe pas. Vouliez-vous écrire « applications » ?',
    ],
    [
      'a negative count',
      'a.csv',
      withClaims(claim('a', { value: -3 })),
      'E2 (ligne 2, value) : -3 est au-dessous du minimum',
    ],
    ['a negative count in JSON', 'a.json', figuresAsJson([claim('a', { value: -3 })]), '[0].value : -3 est au-dessous'],
    [
      'half an application',
      'a.csv',
      withClaims(claim('a', { value: 0.5 })),
      'E2 (ligne 2, value) : 0.5 n’est pas un nombre entier',
    ],
    [
      'more than a hundred per cent',
      'a.xlsx',
      figuresAsXlsx([claim('a', { unit: 'percent', value: 101 })]),
      'E2 (value) : 101 est au-dessus du maximum de l’unité « percent » (100).',
    ],
    ['an unknown document', 'a.csv', withClaims(claim('a', { document: 'nowhere' })), 'U2 (ligne 2, document)'],
    [
      'an unknown organisation',
      'a.csv',
      withClaims(claim('a', { attributedTo: 'nobody' })),
      'T2 (ligne 2, attributed_to)',
    ],
    [
      'an unknown dimension',
      'a.csv',
      withClaims(claim('a', { dimensions: { colour: 'red' } })),
      'P2 (ligne 2, dimensions)',
    ],
    ['an unknown code', 'a.csv', withClaims(claim('a', { dimensions: { nationality: 'XX' } })), 'nationality=XX'],
    ['an unknown programme', 'a.csv', withClaims(claim('a', { programme: 99 })), 'N2 (ligne 2, programme)'],
    ['Windows-1252', 'a.csv', Buffer.from(sound.slice(1), 'latin1'), 'ligne 2 : '],
    ['a formula', 'a.csv', line('Demandes déposées', "=cmd|' /C calc'!A0"), 'B2 (ligne 2, label_fr) : « =cmd'],
    ['a quote never closed', 'a.csv', `${sound}"third`, 'ligne 4 : les guillemets'],
    ['no workbook', 'a.xlsx', 'id,value', 'n’est pas un classeur XLSX'],
    ['nothing', 'a.csv', '', 'Le fichier est vide.'],
  ])('for %s is refused, and nothing is recorded', async (_, name, content, expected) => {
    const before = await whatIsRecorded();
    const { code, lines } = await importing(file(name, content));
    expect(code).toBe(1);
    expect(lines.join('\n')).toContain(expected);
    expect(lines.at(-1)).toMatch(/erreurs? : rien n’a été enregistré\.$/);
    expect(await whatIsRecorded()).toBe(before);
  });

  it('for 200 MB is refused at once', async () => {
    const path = file('huge.csv', '');
    truncateSync(path, 200_000_000);
    const before = performance.now();
    const { code, lines } = await importing(path);
    expect([code, lines[1]]).toEqual([
      1,
      'Le fichier pèse 200 Mo ; la limite est de 25 Mo. Partagez-le en plusieurs fichiers.',
    ]);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('for one row of five hundred is refused whole', async () => {
    const before = await whatIsRecorded();
    const claims = Array.from({ length: 500 }, (_, index) => claim(`row-${index}`, index === 437 ? { unit: 'x' } : {}));
    const { code, lines } = await importing(file('one-bad.csv', figuresAsCsv(claims)));
    expect([code, lines.at(-2)]).toEqual([1, expect.stringMatching(/^F439 \(ligne 439, unit\) : /)]);
    expect(await whatIsRecorded()).toBe(before);
  });

  it('says all that is wrong at once, what is malformed and what is unknown, up to fifty lines', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => claim(`wrong-${index}`, { unit: `unknown-${index}` }));
    const malformed = figuresAsCsv([...rows, ...rows.map((row) => ({ ...row, id: `x-${row.id}`, unit: 'persons' }))]);
    const { lines } = await importing(file('wrong.csv', malformed.replaceAll('27649,persons', 'x,persons')));
    expect(lines.filter((text) => /^[EF]\d+ \(/.test(text))).toHaveLength(50);
    expect(lines.slice(-2)).toEqual(['… et 30 autres erreurs.', '80 erreurs : rien n’a été enregistré.']);
  });

  it.each<[Language, string, string]>([
    ['fr', 'E2 (ligne 2, value) : « x » n’est pas un nombre.', '1 erreur : rien n’a été enregistré.'],
    ['ar', 'E2 (السطر 2, value): «x» ليس عددا.', 'خطأ واحد: لم يسجل أي شيء.'],
    ['en', 'E2 (line 2, value): “x” is not a number.', '1 error: nothing was recorded.'],
  ])('is explained in the language of the reader (%s)', async (language, fault, end) => {
    const { lines } = await importing(file('worded.csv', line('27649', 'x')), { language });
    expect(lines[1]).toContain(fault);
    expect(lines.at(-1)).toBe(end);
  });

  it('cannot write to the terminal what the terminal would obey', async () => {
    const { lines } = await importing(file('escape.csv', line('27649', '\u001b[2J\u202e')));
    expect(lines.join('')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(lines[1]).toContain('\\u001b[2J\\u202e');
  });
});
