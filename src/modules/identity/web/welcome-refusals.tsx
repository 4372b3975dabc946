import { ButtonLink } from '#platform/ui/form/button.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateAnswer, PrivateRequest } from '#platform/web/page-route.ts';
import { entry } from './sign-in-paths.ts';

/** Why a link leads nowhere any more, or did not lead to an account. */
export const REFUSALS = ['unknown', 'accepted', 'withdrawn', 'expired', 'address-taken', 'means-taken'] as const;
export type Refusal = (typeof REFUSALS)[number];

export function isRefusal(fault: string): fault is Refusal {
  return REFUSALS.some((refusal) => refusal === fault);
}

const STATUS: Readonly<Record<Refusal, number>> = {
  unknown: 404,
  accepted: 410,
  withdrawn: 410,
  expired: 410,
  'address-taken': 409,
  'means-taken': 409,
};

/** A fault that ends the welcome, in words, with what to do next. */
export function refusedWelcome({ context }: PrivateRequest, fault: string): PrivateAnswer {
  const { t } = context;
  const refusal: Refusal = isRefusal(fault) ? fault : 'unknown';
  const title = t(`sign-in.welcome.${refusal}.title`);
  return {
    kind: 'framed',
    title,
    status: STATUS[refusal],
    body: (
      <>
        <PageTitle title={title} lead={t(`sign-in.welcome.${refusal}`)} />
        <div class="acts">
          <ButtonLink href={href(context, entry.signIn())} kind={refusal === 'accepted' ? 'primary' : 'secondary'}>
            {t('space.sign-in')}
          </ButtonLink>
        </div>
      </>
    ),
  };
}
