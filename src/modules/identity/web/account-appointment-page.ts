import { z } from 'zod';
import { href } from '#platform/ui/page-context.ts';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { chooseAppointment } from '../commands/choose-appointment.ts';
import { own } from './account-paths.ts';

/** `/account/appointment`: takes the choice between several appointments, and leads back. */
export const accountAppointmentPage: PrivateRoute = {
  path: own.appointment(),
  permission: chooseAppointment.permission,
  answer: async ({ context }) => ({ kind: 'redirect', to: href(context, own.account()) }),
  async submit({ context, gatekeeper, actor, form, key }) {
    const appointment = z.uuid().safeParse(form.appointment);
    // A form sent without a choice changes nothing.
    if (appointment.success) {
      await chooseAppointment.execute(gatekeeper, actor, { appointment: appointment.data }, { key });
    }
    return { kind: 'redirect', to: href(context, own.account()) };
  },
};
