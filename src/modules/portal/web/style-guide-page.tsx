import { StyleGuide } from '#platform/ui/guide/style-guide.tsx';
import { type PageRoute, page } from '#platform/web/page-route.ts';

/** `/style-guide`: every component of the interface, in both directions of writing. */
export const styleGuidePage: PageRoute = {
  path: '/style-guide',
  permission: 'public',
  async answer({ context }) {
    return page(<StyleGuide context={context} />);
  },
};
