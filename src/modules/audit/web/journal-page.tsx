import { may } from '#platform/access/actor.ts';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { RawList } from '#platform/ui/raw-list.tsx';
import { Section } from '#platform/ui/section.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { requestCheckpoint } from '../commands/request-checkpoint.ts';
import { latestCheckpoint, signingKeys, witnesses } from '../queries/publications.ts';
import { fingerprint } from '../verify/keys.ts';

/**
 * `/journal`: what the journal is, its last signed checkpoint, its keys, and how anyone checks it. Public, but never
 * kept: it changes with every checkpoint and not with the content.
 */
export const journalPage: PrivateRoute = {
  path: '/journal',
  permission: 'public',
  async answer({ context, db, actor }) {
    const { t, format } = context;
    const [checkpoint, keys, kept] = await Promise.all([
      latestCheckpoint.execute(db, actor, undefined),
      signingKeys.execute(db, actor, undefined),
      witnesses.execute(db, actor, undefined),
    ]);
    return {
      kind: 'framed',
      title: t('journal.title'),
      body: (
        <>
          <PageTitle title={t('journal.title')} lead={t('journal.lead')} />
          <Section id="checkpoint" title={t('journal.checkpoint.title')} intro={t('journal.checkpoint.intro')}>
            {checkpoint === undefined ? (
              <p>{t('journal.checkpoint.none')}</p>
            ) : (
              <>
                <p>
                  {t('journal.checkpoint.at', {
                    number: checkpoint.number,
                    at: format.dateTime(checkpoint.created_at),
                  })}
                </p>
                <pre class="note" dir="ltr" tabindex={0}>
                  {checkpoint.note}
                </pre>
              </>
            )}
            {may(actor, requestCheckpoint.permission) && (
              <form method="post" action={href(context, '/journal/checkpoint')}>
                <Button kind="secondary">{t('journal.checkpoint.now')}</Button>
              </form>
            )}
            <RawList
              items={[
                <a key="all" href="/journal/checkpoints">
                  {t('journal.checkpoint.all')}
                </a>,
                <a key="program" href="/journal/verify-journal.mjs">
                  {t('journal.verify.program')}
                </a>,
                <a key="keys" href="/journal/keys">
                  {t('journal.keys.all')}
                </a>,
              ]}
            />
          </Section>
          <Section id="keys" title={t('journal.keys.title')} intro={t('journal.keys.intro')}>
            <DefinitionList
              items={keys.map(({ public_key, created_at }) => ({
                term: format.dateTime(created_at),
                description: (
                  <bdi>
                    <code class="fingerprint">{fingerprint(public_key)}</code>
                  </bdi>
                ),
              }))}
            />
          </Section>
          <Section id="witnesses" title={t('journal.witnesses.title')} intro={t('journal.witnesses.intro')}>
            <Witnesses context={context} kept={kept} />
          </Section>
          <Section id="verify" title={t('journal.verify.title')} intro={t('journal.verify.intro')}>
            <pre class="note" dir="ltr" tabindex={0}>
              node verify-journal.mjs --export journal.ndjson --key KEY --witness witness.txt
            </pre>
          </Section>
        </>
      ),
    };
  },
};

interface WitnessesProps {
  readonly context: PageContext;
  readonly kept: Awaited<ReturnType<typeof witnesses.execute>>;
}

function Witnesses({ context, kept }: WitnessesProps) {
  const { t } = context;
  if (kept.length === 0) return <p>{t('journal.witnesses.none')}</p>;
  return (
    <RawList
      items={kept.map(({ stored, failed_at }, position) =>
        failed_at === null
          ? t('journal.witnesses.stored', { witness: position + 1, number: stored })
          : t('journal.witnesses.failed', { witness: position + 1, at: context.format.dateTime(failed_at) }),
      )}
    />
  );
}
