import type { PageRoute } from '#platform/web/page-route.ts';
import { casePage } from './case-page.tsx';
import { casesPage } from './cases-page.tsx';
import { checksPage } from './checks-page.tsx';
import { dataPage } from './data-page.tsx';
import { documentPage } from './document-page.tsx';
import { documentsPage } from './documents-page.tsx';
import { methodPage } from './method-page.tsx';
import { personalDataPage } from './personal-data-page.tsx';
import { seriesListPage } from './series-list-page.tsx';
import { seriesPage } from './series-page.tsx';
import { styleGuidePage } from './style-guide-page.tsx';

/** The pages that read the figures together: documents, series, discrepancies, checks, and how to use them. */
export const readingRoutes: readonly PageRoute[] = [
  documentsPage,
  documentPage,
  seriesListPage,
  seriesPage,
  casesPage,
  casePage,
  checksPage,
  methodPage,
  personalDataPage,
  dataPage,
  styleGuidePage,
];
