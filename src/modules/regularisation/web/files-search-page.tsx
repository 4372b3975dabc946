import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { type FoundFiles, searchFiles } from '../queries/search-files.ts';
import { filePlacesFor } from './file-places.ts';
import { FilesTable } from './files-table.tsx';
import { paths } from './paths.ts';

/** More than this is no name and no number, but a text in the wrong field. */
const LONGEST = 200;

/**
 * `/files/search`: a file by the number on its receipt, or by a name in any script. What is looked for is sent, never part of
 * the address: addresses are kept by browsers, and written down on the way.
 */
export const filesSearchPage: PrivateRoute = {
  path: '/files/search',
  permission: searchFiles.permission,
  answer: (request) => page(request, '', null),
  async submit(request) {
    const { context, db, actor, form } = request;
    const typed = (form.q ?? '').trim();
    const text = [...typed].slice(0, LONGEST).join('');
    if (text === '') return page(request, '', null);
    const found = await searchFiles.execute(db, actor, { text });
    const [only] = found.files;
    // Who typed the number of a receipt wants that file.
    if (found.as === 'reference' && only !== undefined) {
      return { kind: 'redirect', to: href(context, paths.file(only.id)) };
    }
    return page(request, typed, found);
  },
};

async function page(request: PrivateRequest, typed: string, found: FoundFiles | null): Promise<PrivateAnswer> {
  const { context } = request;
  const { t } = context;
  const places = await filePlacesFor(request);
  const title = t('office.search.title');
  return {
    kind: 'framed',
    title,
    section: paths.search(),
    body: (
      <div class="office">
        <PageTitle title={title} />
        <form method="post" class="search-box" action={href(context, paths.search())}>
          <TextField
            context={context}
            name="q"
            label={t('office.search.label')}
            hint={t('office.search.hint')}
            value={typed}
            inputMode="search"
            dir="auto"
            autocomplete="off"
            width="full"
          />
          <Button>{t('office.search.act')}</Button>
        </form>
        {found !== null && found.files.length === 0 && (
          <EmptyState title={t('office.search.none')}>
            <p>{t(found.as === 'nothing' ? 'office.search.unreadable' : 'office.search.none-remedy')}</p>
          </EmptyState>
        )}
        {found?.more === true && (
          <Notice context={context} kind="info">
            <p>{t('office.search.more')}</p>
          </Notice>
        )}
        {found !== null && found.files.length > 0 && (
          <>
            <p role="status">{t('regularisation.files.count', { count: found.files.length })}</p>
            <FilesTable context={context} places={places} files={found.files} caption={title} withPlace />
          </>
        )}
      </div>
    ),
  };
}
