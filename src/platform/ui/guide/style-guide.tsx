import { Page } from '../page.tsx';
import { href, type PageContext, pageContext } from '../page-context.ts';
import { PageTitle } from '../page-title.tsx';
import { CaseSpecimens, StateSpecimens, TimeSpecimens, TreeSpecimens } from './case-specimens.tsx';
import { ChartSpecimens, MapSpecimens } from './chart-specimens.tsx';
import { FormSpecimens } from './form-specimens.tsx';
import { BothWays } from './specimen.tsx';
import { ListSpecimens, TableSpecimens } from './table-specimens.tsx';
import { CardSpecimens, CitingSpecimens, FigureSpecimens, WordSpecimens } from './text-specimens.tsx';

const SPECIMENS = [
  { name: 'words', title: 'guide.section.words', specimen: WordSpecimens },
  { name: 'figures', title: 'guide.section.figures', specimen: FigureSpecimens },
  { name: 'cards', title: 'guide.section.cards', specimen: CardSpecimens },
  { name: 'tables', title: 'guide.section.tables', specimen: TableSpecimens },
  { name: 'charts', title: 'guide.section.charts', specimen: ChartSpecimens },
  { name: 'map', title: 'guide.section.map', specimen: MapSpecimens },
  { name: 'states', title: 'guide.section.states', specimen: StateSpecimens },
  { name: 'reconciliation', title: 'guide.section.reconciliation', specimen: CaseSpecimens },
  { name: 'time', title: 'guide.section.time', specimen: TimeSpecimens },
  { name: 'tree', title: 'guide.section.tree', specimen: TreeSpecimens },
  { name: 'lists', title: 'guide.section.lists', specimen: ListSpecimens },
  { name: 'forms', title: 'guide.section.forms', specimen: FormSpecimens },
  { name: 'citing', title: 'guide.section.citing', specimen: CitingSpecimens },
] as const;

const NAV = ['home', 'strategy', 'figures', 'cases', 'bodies', 'documents'] as const;

/** Every component, in the page's own language and in one of the other direction. Not linked from the public pages. */
export function StyleGuide({ context }: { readonly context: PageContext }) {
  const { t, language, path, origin } = context;
  const twin = pageContext(language === 'ar' ? 'fr' : 'ar', path, origin);
  const nav = NAV.map((item) => ({
    href: `#${item}`,
    label: t(`guide.nav.${item}`),
    current: item === 'figures',
  }));
  return (
    <Page
      context={context}
      title={t('guide.title')}
      description={t('guide.lead')}
      siteLine={t('guide.site-line')}
      nav={nav}
      robots="noindex"
      breadcrumbs={[{ label: t('guide.nav.home'), href: href(context, '/') }, { label: t('guide.title') }]}
      footerLinks={[
        { href: '#about', label: t('guide.footer.about') },
        { href: href(context, '/data'), label: t('guide.footer.data') },
      ]}
      footerNote={<p>{t('guide.footer.note')}</p>}
    >
      <PageTitle kicker={t('guide.kicker')} title={t('guide.title')} lead={t('guide.lead')} />
      {SPECIMENS.map((specimen) => (
        <BothWays key={specimen.name} page={context} contexts={[context, twin]} {...specimen} />
      ))}
    </Page>
  );
}
