import { href, type PageContext } from '#platform/ui/page-context.ts';
import { LETTER_ACTS } from '../letters.ts';
import { paths } from './paths.ts';

interface LetterLinksProps {
  readonly context: PageContext;
  readonly space: 'files' | 'my-files';
  readonly file: string;
  readonly acts: readonly { readonly act: string }[];
}

/** The letters that what was done with a file left, one line each, to be put into a list. */
export function LetterLinks({ context, space, file, acts }: LetterLinksProps) {
  return (
    <>
      {LETTER_ACTS.filter((letter) => acts.some(({ act }) => act === letter)).map((letter) => (
        <li key={letter}>
          <a href={href(context, paths.letter(space, file, letter))}>{context.t(`office.letter.get.${letter}`)}</a>
        </li>
      ))}
    </>
  );
}
