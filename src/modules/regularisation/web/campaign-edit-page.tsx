import { needsStepUp, toStepUp } from '#identity';
import { LANGUAGES } from '#lib/localised.ts';
import { ConflictError } from '#platform/access/gate.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { CheckboxField, SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { NumberField, TextField } from '#platform/ui/form/text-fields.tsx';
import { fieldsOf } from '#platform/ui/form/typed-dates.ts';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { changeCampaign } from '../commands/change-campaign.ts';
import { campaignDraft } from '../definition/campaign.ts';
import { checkCampaign } from '../queries/read-campaign.ts';
import { applied, type Leaf, leavesOf, nameOf, relisted } from './campaign-leaves.ts';
import { campaigns } from './campaign-paths.ts';
import { LISTS, sectionOf } from './campaign-sections.ts';
import { choiceWord, fieldWord, groupWord } from './campaign-words.ts';

/** `/campaigns/<id>/edit/<section>`: one part of a campaign in preparation. */
export const campaignEditPage: PrivateRoute = {
  path: '/campaigns/:campaign/edit/:section',
  permission: changeCampaign.permission,
  answer: (request) => page(request, undefined, new Set()),
  async submit(request) {
    const { context, db, actor, key, form } = request;
    const found = await findSection(request);
    if (found === undefined) return NOT_FOUND;
    const { section, campaign, value } = found;
    const changed = relisted(applied(value, form), form);
    const read = campaignDraft.partial().safeParse({ [section]: changed });
    if (!read.success)
      return page(request, changed, new Set(read.error.issues.map(({ path }) => path.slice(1).join('_'))));
    try {
      const mark = form.mark ?? campaign.mark;
      await changeCampaign.execute(
        db,
        actor,
        { campaign: campaign.id, mark, section: { [section]: changed } },
        { key },
      );
    } catch (error) {
      if (needsStepUp(error)) return toStepUp(request);
      const refused = refusedFields(error);
      if (refused !== undefined) return page(request, changed, refused);
      if (error instanceof ConflictError) return page(request, changed, new Set(['mark']));
      throw error;
    }
    // Another entry is written at once, in the same form.
    const to =
      form.add === undefined ? campaigns.campaign(campaign.id, 'changed') : campaigns.edit(campaign.id, section);
    return { kind: 'redirect', to: href(context, to) };
  },
};

async function findSection({ db, actor, params }: PrivateRequest) {
  const section = sectionOf(params.section);
  if (section === undefined) return undefined;
  const campaign = await checkCampaign.execute(db, actor, params.campaign ?? '');
  // What was led before this system is as its sources have it.
  if (campaign?.state !== 'draft' || campaign.definition.standing === 'historical') return undefined;
  return { section, campaign, value: campaign.definition[section] };
}

async function page(
  request: PrivateRequest | FormRequest,
  typed: unknown,
  refused: ReadonlySet<string>,
): Promise<PrivateAnswer> {
  const { context } = request;
  const { t, format } = context;
  const found = await findSection(request);
  if (found === undefined) return NOT_FOUND;
  const { section, campaign, value } = found;
  const shown = typed ?? value;
  const leaves = leavesOf(shown);
  const title = t(`campaigns.section.${section}`);
  const errorOf = (name: string) =>
    [...refused].some((path) => path === name || path.startsWith(`${name}_`)) ? t('campaigns.fault.field') : undefined;
  const errors = refused.has('mark')
    ? [{ field: 'mark', message: t('campaigns.fault.changed') }]
    : leaves.flatMap(({ path }) => {
        const message = errorOf(nameOf(path));
        return message === undefined
          ? []
          : [{ field: nameOf(path), message: `${fieldWord(context, path)} : ${message}` }];
      });
  return {
    kind: 'framed',
    title,
    section: campaigns.list(),
    status: refused.size > 0 ? 422 : 200,
    body: (
      <ActForm
        context={context}
        kicker={
          <a href={href(context, campaigns.campaign(campaign.id))}>
            {format.text(campaign.definition.name) || campaign.id}
          </a>
        }
        title={title}
        consequences={[t('campaigns.edit.consequence')]}
        errors={errors}
        act={t('campaigns.edit.act')}
        cancel={campaigns.campaign(campaign.id)}
      >
        <input type="hidden" name="mark" id="mark" value={campaign.mark} />
        {shown === null ? <p>{t('campaigns.edit.nothing')}</p> : null}
        {groupsOf(leaves).map(({ at, of }) => (
          <fieldset key={at.join(' ')} class="field-group">
            {at.length > 0 && <legend>{entryName(context, shown, at)}</legend>}
            {of.map((leaf) => (
              <LeafField key={nameOf(leaf.path)} context={context} leaf={leaf} error={errorOf(nameOf(leaf.path))} />
            ))}
            {LISTS.has(section) && (
              <CheckboxField context={context} name={`remove_${at[0] ?? ''}`} label={t('campaigns.edit.remove')} />
            )}
          </fieldset>
        ))}
        {LISTS.has(section) && <CheckboxField context={context} name="add" label={t('campaigns.edit.add')} />}
      </ActForm>
    ),
  };
}

interface Group {
  /** Where the entry stands in the section; empty for fields that belong to none. */
  readonly at: readonly string[];
  readonly of: readonly Leaf[];
}

/** The fields of one entry stand together, in the order of the section: down to the last entry of a list that holds them. */
function groupsOf(leaves: readonly Leaf[]): readonly Group[] {
  const entryOf = ({ path }: Leaf) => {
    const last = path.findLastIndex((key) => /^\d+$/.test(key));
    return last >= 0 ? path.slice(0, last + 1) : path.length > 1 ? path.slice(0, 1) : [];
  };
  const groups = Map.groupBy(leaves, (leaf) => entryOf(leaf).join(' '));
  return [...groups.values()].map((of) => ({ at: of[0] === undefined ? [] : entryOf(of[0]), of }));
}

/** An entry is called by the identifiers on the way to it, or by what holds it. */
function entryName(context: PageContext, section: unknown, at: readonly string[]): string {
  const names: string[] = [];
  let entry = section;
  for (const key of at) {
    entry = Reflect.get(Object(entry), key);
    const id: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'id') : undefined;
    if (typeof id === 'string') names.push(id);
    else if (!/^\d+$/.test(key)) names.push(...groupWord(context, key));
  }
  return names.join(' · ');
}

interface LeafProps {
  readonly context: PageContext;
  readonly leaf: Leaf;
  readonly error: string | undefined;
}

const LONG = 80;

function LeafField({ context, leaf, error }: LeafProps) {
  const name = nameOf(leaf.path);
  const label = fieldWord(context, leaf.path);
  const field = { context, name, label, error };
  switch (leaf.kind) {
    case 'words': {
      const rows = Object.values(leaf.value).some((text) => text.length > LONG) ? 4 : undefined;
      return (
        <>
          {LANGUAGES.map((language) => (
            <TextField
              {...field}
              key={language}
              name={`${name}_${language}`}
              label={`${label} (${language})`}
              value={leaf.value[language]}
              dir={language === 'ar' ? 'rtl' : 'ltr'}
              width="full"
              rows={rows}
            />
          ))}
        </>
      );
    }
    case 'day':
      return <DateFields {...field} value={leaf.value === null ? undefined : fieldsOf(leaf.value)} />;
    case 'number':
      return <NumberField {...field} value={leaf.value === null ? '' : String(leaf.value)} />;
    case 'flag':
      return <CheckboxField {...field} checked={leaf.value} />;
    case 'choice':
      return (
        <SelectField
          {...field}
          value={leaf.value}
          choices={leaf.choices.map((value) => ({ value, label: choiceWord(context, value) }))}
        />
      );
    case 'text':
      return <TextField {...field} value={leaf.value ?? ''} />;
    case 'list':
      return (
        <TextField
          {...field}
          value={typeof leaf.value === 'string' ? leaf.value : leaf.value.join(' ')}
          hint={context.t(leaf.path.at(-1) === 'requiredFor' ? 'campaigns.hint.required' : 'campaigns.hint.list')}
          width="full"
          dir="ltr"
        />
      );
  }
}
