import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { projectPath } from '#platform/project.ts';

/** One document to set: the template, what it prints as JSON, and its photographs. */
export interface Setting {
  readonly template: 'official' | 'cards';
  readonly document: string;
  readonly photographs: readonly Uint8Array[];
  /** Seconds since 1970, for the file's own date. */
  readonly time: number;
}

export interface SetMessage {
  readonly id: number;
  readonly setting: Setting;
}

export type SetAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly failure: string };

const FONTS = [
  ['source-sans-3', '400Regular', 'SourceSans3_400Regular.ttf'],
  ['source-sans-3', '500Medium', 'SourceSans3_500Medium.ttf'],
  ['source-sans-3', '600SemiBold', 'SourceSans3_600SemiBold.ttf'],
  ['noto-naskh-arabic', '400Regular', 'NotoNaskhArabic_400Regular.ttf'],
  ['noto-naskh-arabic', '500Medium', 'NotoNaskhArabic_500Medium.ttf'],
  ['noto-naskh-arabic', '600SemiBold', 'NotoNaskhArabic_600SemiBold.ttf'],
] as const;

/** Documents set between two clearings of what the compiler remembers. */
const CLEARING = 5;

/** The child that sets type: it keeps fonts and templates, and answers one document after the other. */
export function runTypesetter(): void {
  const folder = projectPath('src', 'modules', 'documents', 'official');
  const fontBlobs = FONTS.map((path) => readFileSync(projectPath('node_modules', '@expo-google-fonts', ...path)));
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
  const templates = {
    official: readFileSync(join(folder, 'official.typ'), 'utf8'),
    cards: readFileSync(join(folder, 'cards.typ'), 'utf8'),
  };
  let done = 0;
  process.on('message', ({ id, setting }: SetMessage) => {
    const { template, document, photographs, time } = setting;
    try {
      for (const [index, bytes] of photographs.entries())
        compiler.mapShadow(join(folder, `photograph-${index}.jpg`), Buffer.from(bytes));
      const compiled = compiler.compile({ mainFileContent: templates[template], inputs: { document } });
      const { result } = compiled;
      if (result === null) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics ?? 'no result'));
      answer({ id, pdf: compiler.pdf(result, { creationTimestamp: time }) });
    } catch (error) {
      answer({ id, failure: error instanceof Error ? error.message : String(error) });
    } finally {
      compiler.resetShadow();
      done += 1;
      if (done % CLEARING === 0) compiler.evictCache(1);
    }
  });
}

function answer(message: SetAnswer): void {
  process.send?.(message);
}
