import { todayHere } from '#platform/ui/form/typed-dates.ts';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { findAlike } from '../queries/find-alike.ts';
import { CheckPanel } from './check-panel.tsx';
import { remarkText } from './fields.tsx';
import { placesFor } from './places.ts';
import { readRegistration, remarksOn } from './registration.ts';

/**
 * `/persons/check`: what the registration form so far finds, for the script of its page: the panel, and what is odd about
 * names, by field. What is not complete yet is left out of the comparison, not refused.
 */
export const checkPage: PrivateRoute = {
  path: '/persons/check',
  permission: findAlike.permission,
  async submit(request) {
    const { context, matcher, actor, form } = request;
    const { said } = readRegistration(form, todayHere());
    const isNamed = said.some(({ typed }) => typed.kind === 'name' || typed.kind === 'document');
    const shown = isNamed
      ? await findAlike.execute(
          matcher,
          actor,
          said.map(({ read }) => read),
        )
      : null;
    const places = await placesFor(
      request,
      (shown ?? []).flatMap((one) => (one.within ? [] : [one.unit])),
    );
    return {
      kind: 'fragment',
      body: (
        <div>
          <div data-check-panel>
            <CheckPanel context={context} places={places} shown={shown} />
          </div>
          {[...remarksOn(form)].map(([field, problems]) => (
            <p key={field} data-remark={field}>
              {remarkText(context, problems)}
            </p>
          ))}
        </div>
      ),
    };
  },
};
