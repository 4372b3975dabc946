import { CARRIES, ROLES } from '#platform/access/roles.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { RawList } from '#platform/ui/raw-list.tsx';
import { Section } from '#platform/ui/section.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { permissionMatrix } from '../queries/permission-matrix.ts';
import { MatrixGrid } from './matrix-grid.tsx';
import { actsOfEverybody, actsOpenTo, answers } from './matrix-model.ts';
import { MatrixRoles } from './matrix-roles.tsx';
import { actName } from './matrix-words.ts';

/** `/roles`: who may do what, as the program itself was told. Everybody may read the rules they are treated by. */
export const matrixPage: PrivateRoute = {
  path: '/roles',
  permission: 'public',
  async answer({ context, db, actor }) {
    const { t } = context;
    const list = await permissionMatrix.execute(db, actor, undefined);
    const title = t('directory.roles.title');
    return {
      kind: 'framed',
      title,
      section: '/roles',
      body: (
        <>
          <PageTitle title={title} lead={t('directory.roles.lead')} />
          <Section id="firewall" title={t('directory.roles.firewall')} intro={t('directory.roles.firewall.intro')}>
            <Carried context={context} />
          </Section>
          <Section id="data" title={t('directory.roles.data')} intro={t('directory.roles.data.intro')}>
            <Answered context={context} />
          </Section>
          <Section id="acts" title={t('directory.roles.acts')} intro={t('directory.roles.acts.intro')}>
            <MatrixGrid context={context} list={list} />
          </Section>
          <Section id="everybody" title={t('directory.roles.everybody')}>
            <RawList items={actsOfEverybody(list).map(({ name }) => actName(context, name))} />
          </Section>
          <Section id="roles" title={t('directory.roles.by-role')} intro={t('directory.roles.by-role.intro')}>
            <MatrixRoles context={context} list={list} />
          </Section>
          <Section id="open" title={t('directory.roles.open')} intro={t('directory.roles.open.intro')}>
            <RawList items={actsOpenTo(list, 'public', 'command').map(({ name }) => actName(context, name))} />
            <p>{t('directory.roles.open.reads', { count: actsOpenTo(list, 'public', 'query').length })}</p>
          </Section>
          <Section id="operator" title={t('directory.roles.operator')} intro={t('directory.roles.operator.intro')}>
            <RawList items={actsOpenTo(list, 'operator').map(({ name }) => actName(context, name))} />
          </Section>
        </>
      ),
    };
  },
};

function Carried({ context }: { readonly context: PageContext }) {
  const { t, format } = context;
  return (
    <>
      <Notice context={context} kind="info" title={t('directory.roles.wall')}>
        <p>{t('directory.roles.wall.text')}</p>
      </Notice>
      <DataTable
        caption={t('directory.roles.firewall')}
        captionHidden
        dense
        rows={ROLES}
        rowKey={(role) => role}
        columns={[
          { id: 'role', header: t('directory.role'), cell: (role) => t(`roles.${role}`), rowHeader: true },
          {
            id: 'purposes',
            header: t('directory.purposes'),
            cell: (role) => format.list(CARRIES[role].map((purpose) => t(`purposes.${purpose}`))),
          },
        ]}
      />
    </>
  );
}

function Answered({ context }: { readonly context: PageContext }) {
  const { t, format } = context;
  return (
    <DataTable
      caption={t('directory.roles.data')}
      captionHidden
      dense
      rows={answers()}
      rowKey={({ category }) => category}
      columns={[
        {
          id: 'category',
          header: t('directory.category'),
          cell: ({ category }) => t(`categories.${category}`),
          rowHeader: true,
        },
        {
          id: 'purposes',
          header: t('directory.purposes'),
          cell: ({ purposes }) => format.list(purposes.map((purpose) => t(`purposes.${purpose}`))),
        },
        {
          id: 'roles',
          header: t('directory.roles.carried-by'),
          cell: ({ category, roles }) =>
            category === 'own-account'
              ? t('directory.roles.everybody-own')
              : format.list(roles.map((role) => t(`roles.${role}`))),
        },
      ]}
    />
  );
}
