import { isUuid } from '#lib/uuid.ts';
import { may } from '#platform/access/actor.ts';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Done } from '#platform/ui/done.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { NOT_FOUND, type PrivateRoute } from '#platform/web/page-route.ts';
import { isLoneMinor, isMinor } from '../domain/minors.ts';
import { ACTS } from '../domain/states.ts';
import { OFFICERS } from '../office-rule.ts';
import { REGULARISATION } from '../procedure.ts';
import { readFile, type WholeFile } from '../queries/read-file.ts';
import { actsOpenTo } from '../what-may-be-done.ts';
import { FileActs } from './file-acts.tsx';
import { FileCriteria } from './file-criteria.tsx';
import { FileAppeals, FileDecisions, FileSittings } from './file-decisions.tsx';
import { FileHistory } from './file-history.tsx';
import { FileMessages } from './file-messages.tsx';
import { FilePaper } from './file-paper.tsx';
import { FileDocuments, FileFamily, FileOpinions, FileRequests, roleInWords } from './file-parts.tsx';
import { FilePermits } from './file-permits.tsx';
import { type FilePlaces, filePlacesFor } from './file-places.ts';
import { Due, FileReference, StateMark, turnInWords } from './file-words.tsx';
import { paths } from './paths.ts';

/** What the address says was done: an act of the procedure. */
const DONE = Object.fromEntries(ACTS.map((act) => [act, `regularisation.done.${act}` as const]));

/** `/files/<file>`: where it stands, whose turn it is, what may be done now, and all that is known of it. */
export const filePage: PrivateRoute = {
  path: '/files/:file',
  permission: readFile.permission,
  async answer(request) {
    const { context, params, query, db, actor } = request;
    if (!isUuid(params.file)) return NOT_FOUND;
    const whole = await readFile.execute(db, actor, { application: params.file });
    if (whole === null) return NOT_FOUND;
    const { t } = context;
    const { file } = whole;
    const places = await filePlacesFor(request);
    const isOffice = may(actor, OFFICERS);
    return {
      kind: 'framed',
      title: file.name,
      section: paths.files(),
      body: (
        <div class="office">
          <PageTitle
            kicker={<a href={href(context, paths.files())}>{t('office.files.title')}</a>}
            title={<bdi>{file.name}</bdi>}
            meta={
              <>
                <FileReference reference={file.reference} />
                <StateMark context={context} state={file.state} />
                {file.suspended_since !== null && <span>{t('regularisation.suspended')}</span>}
              </>
            }
          />
          <Done context={context} done={query.done} messages={DONE} />
          <TurnLine context={context} whole={whole} />
          {isAloneMinor(whole) && (
            <Notice context={context} kind="attention">
              <p>{t(file.minor_referred_on === null ? 'office.minor.notice' : 'office.minor.referred')}</p>
            </Notice>
          )}
          <FileActs context={context} actor={actor} whole={whole} />
          <FilePerson context={context} whole={whole} places={places} isOffice={isOffice} />
          {whole.appeal !== null && (
            <FileCriteria
              context={context}
              id="appeal-criteria"
              title={t('office.criteria.appeal')}
              evaluation={whole.appeal}
            />
          )}
          <FileCriteria context={context} id="criteria" title={t('office.criteria.title')} evaluation={whole.first} />
          <FileDocuments context={context} whole={whole} />
          <FileFamily context={context} whole={whole} />
          {isOffice && <FilePaper context={context} file={file} acts={whole.acts} />}
          <FileRequests context={context} whole={whole} />
          <FileOpinions context={context} whole={whole} mayAnswer={actsOpenTo(actor, file).includes('give-opinion')} />
          <FileProceedings context={context} whole={whole} />
          <FilePermits context={context} whole={whole} mayPrint={isOffice} />
          {isOffice && <FileMessages context={context} messages={whole.messages} />}
          <FileHistory context={context} actor={actor} places={places} acts={whole.acts} />
        </div>
      ),
    };
  },
};

function isAloneMinor({ file, facts, family }: WholeFile): boolean {
  const today = todayHere();
  if (file.minor_referred_on !== null) return true;
  return isLoneMinor(
    { minor: isMinor(file.birth, today), saysAlone: facts?.unaccompanied?.value === true, role: file.role },
    family.map(({ birth }) => isMinor(birth, today)),
  );
}

interface PartProps {
  readonly context: PageContext;
  readonly whole: WholeFile;
}

/** Whose turn it is, since when, until when, and for what. */
function TurnLine({ context, whole: { file } }: PartProps) {
  const { t, format } = context;
  const { turn, turn_since, due_on, state } = file;
  const { deadline } = REGULARISATION.states[state];
  if (turn === null) return <p class="file-turn">{t('office.turn.nobody')}</p>;
  return (
    <dl class="file-turn">
      <div>
        <dt>{t('regularisation.turn')}</dt>
        <dd>{turnInWords(context, turn)}</dd>
      </div>
      <div>
        <dt>{t('regularisation.turn-since')}</dt>
        <dd>{format.date(turn_since)}</dd>
      </div>
      <div>
        <dt>{deadline === null ? t('regularisation.due-on') : t(`regularisation.deadline.${deadline}`)}</dt>
        <dd>
          <Due context={context} due={due_on} />
        </dd>
      </div>
    </dl>
  );
}

/** What commissions did: decisions, appeals, and the sittings that had the file before them. */
function FileProceedings({ context, whole: { file, proceedings } }: PartProps) {
  const { decisions, appeals, sittings } = proceedings;
  if (decisions.length + appeals.length + sittings.length === 0) return null;
  return (
    <Section id="proceedings" title={context.t('office.proceedings.title')}>
      <FileDecisions context={context} file={file} decisions={decisions} />
      <FileAppeals context={context} appeals={appeals} />
      <FileSittings context={context} file={file} sittings={sittings} />
    </Section>
  );
}

interface FilePersonProps extends PartProps {
  readonly places: FilePlaces;
  readonly isOffice: boolean;
}

const CHANNELS = ['counter', 'self', 'association'] as const;

/** Who it is, as the file writes it, and how it came. */
function FilePerson({ context, whole, places, isOffice }: FilePersonProps) {
  const { t, format } = context;
  const { file, filing, campaign } = whole;
  const channel = CHANNELS.find((one) => one === filing?.channel);
  const contact = [filing?.email, filing?.phone].filter((one) => one !== null && one !== undefined);
  return (
    <Section id="person" title={t('office.person.title')}>
      <DefinitionList
        items={[
          { term: t('regularisation.role'), description: roleInWords(context, file.role) },
          {
            term: t('regularisation.sex'),
            description:
              file.sex === 'female' || file.sex === 'male' ? t(`regularisation.sex.${file.sex}`) : t('office.unknown'),
          },
          {
            term: t('regularisation.birth'),
            description: file.birth === null ? t('office.unknown') : format.date(file.birth),
          },
          { term: t('regularisation.nationality'), description: places.nationality(file.nationality) },
          {
            term: t('office.person.record'),
            description:
              file.record === null ? (
                t('office.person.unrecorded')
              ) : isOffice ? (
                <a href={href(context, `/persons/${file.record}`)}>{t('office.person.open-record')}</a>
              ) : null,
          },
          { term: t('regularisation.campaign'), description: format.text(campaign.definition.name) },
          { term: t('regularisation.held-at'), description: places.territory(file.territory) },
          {
            term: t('regularisation.filed-on'),
            description: `${format.date(file.filed_on)}${channel === undefined ? '' : ` · ${t(`office.channel.${channel}`)}`}`,
          },
          {
            term: t('office.person.contact'),
            description: isOffice
              ? contact.length === 0
                ? t('office.person.no-contact')
                : contact.map((one) => (
                    <bdi key={one} class="contact">
                      {one}
                    </bdi>
                  ))
              : null,
          },
          {
            term: t('office.proposal'),
            description:
              file.proposal === null && file.instructed_by === null
                ? null
                : [
                    t(
                      `office.proposed.${file.proposal === 'favourable' || file.proposal === 'unfavourable' ? file.proposal : 'none'}`,
                    ),
                    file.proposal_motive,
                  ]
                    .filter((part) => part !== null)
                    .join(' · '),
          },
        ]}
      />
    </Section>
  );
}
