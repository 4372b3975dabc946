import { needsStepUp, toStepUp } from '#identity';
import { LANGUAGES } from '#lib/localised.ts';
import { ConflictError, InvalidInputError } from '#platform/access/gate.ts';
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
import { changeCampaign } from '../commands/change-campaign.ts';
import { campaignDraft, TEXTS } from '../definition/campaign.ts';
import { CRITERION_IDS } from '../domain/criteria/set.ts';
import { checkCampaign } from '../queries/read-campaign.ts';
import { type Faults, faultsOf, idOf } from './campaign-faults.ts';
import { applied, isWords, type Leaf, leavesOf, nameOf } from './campaign-leaves.ts';
import { addName, addsSomething, type EntryList, listsOf, relisted, removeName } from './campaign-lists.ts';
import { campaigns } from './campaign-paths.ts';
import { sectionOf } from './campaign-sections.ts';
import { choiceWord, fieldWord, groupWord } from './campaign-words.ts';

/** `/campaigns/<id>/edit/<section>`: one part of a campaign in preparation. */
export const campaignEditPage: PrivateRoute = {
  path: '/campaigns/:campaign/edit/:section',
  permission: changeCampaign.permission,
  answer: (request) => page(request, undefined, new Map()),
  async submit(request) {
    const { context, db, actor, key, form } = request;
    const found = await findSection(request);
    if (found === undefined) return NOT_FOUND;
    const { section, campaign, value } = found;
    const written = applied(value, form);
    const refuse = (issues: Parameters<typeof faultsOf>[0]) =>
      page(request, written, faultsOf(issues, leavesOf(written)));
    const read = campaignDraft.partial().safeParse({ [section]: written });
    if (!read.success) return refuse(read.error.issues);
    try {
      const mark = form.mark ?? campaign.mark;
      const changed = { [section]: relisted(section, written, form) };
      await changeCampaign.execute(db, actor, { campaign: campaign.id, mark, section: changed }, { key });
    } catch (error) {
      if (needsStepUp(error)) return toStepUp(request);
      if (error instanceof InvalidInputError) return refuse(error.issues.map(withoutAct));
      if (error instanceof ConflictError) return page(request, written, new Map([['mark', 'campaigns.fault.changed']]));
      throw error;
    }
    // Another entry is written at once, in the same form.
    const to = addsSomething(form) ? campaigns.edit(campaign.id, section) : campaigns.campaign(campaign.id, 'changed');
    return { kind: 'redirect', to: href(context, to) };
  },
};

/** The act names its input first, the section next. */
function withoutAct({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }) {
  return { path: path.slice(1), message };
}

async function findSection({ db, actor, params }: PrivateRequest) {
  const section = sectionOf(params.section);
  if (section === undefined) return undefined;
  const campaign = await checkCampaign.execute(db, actor, params.campaign ?? '');
  // What was led before this system is as its sources have it.
  if (campaign?.state !== 'draft' || campaign.definition.standing === 'historical') return undefined;
  return { section, campaign, value: campaign.definition[section] };
}

async function page(request: PrivateRequest | FormRequest, typed: unknown, faults: Faults): Promise<PrivateAnswer> {
  const { context } = request;
  const { t, format } = context;
  const found = await findSection(request);
  if (found === undefined) return NOT_FOUND;
  const { section, campaign, value } = found;
  const shown = typed ?? value;
  const leaves = leavesOf(shown);
  const title = t(`campaigns.section.${section}`);
  // A section that is one text is called as a whole.
  const labelOf = ({ path }: Leaf) => fieldWord(context, path) || title;
  const errorOf = (id: string) => {
    const message = faults.get(id);
    return message === undefined ? undefined : t(message);
  };
  const leafOf = (id: string) => leaves.find((leaf) => id === idOf(leaf) || id.startsWith(`${nameOf(leaf.path)}_`));
  const errors = [...faults].map(([field, message]) => {
    const leaf = leafOf(field);
    const label = leaf === undefined ? '' : labelOf(leaf);
    return { field, message: label === '' ? t(message) : t('campaigns.fault.of', { field: label, fault: t(message) }) };
  });
  const lists = listsOf(section, shown);
  return {
    kind: 'framed',
    title,
    section: campaigns.list(),
    status: faults.size > 0 ? 422 : 200,
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
          <fieldset key={at.join(' ')} class="group">
            {at.length > 0 && <legend>{entryName(context, shown, at) || `${title} ${Number(at[0]) + 1}`}</legend>}
            {of.map((leaf) => (
              <LeafField
                key={nameOf(leaf.path)}
                context={context}
                leaf={leaf}
                label={labelOf(leaf)}
                errorOf={errorOf}
              />
            ))}
            {lists.some(({ path, criteria }) => criteria === null && path.join('_') === at.slice(0, -1).join('_')) &&
              /^\d+$/.test(at.at(-1) ?? '') && (
                <CheckboxField context={context} name={removeName(at)} label={t('campaigns.edit.remove')} />
              )}
          </fieldset>
        ))}
        {lists.map((list) => (
          <ListFields key={addName(list.path)} context={context} section={shown} list={list} />
        ))}
      </ActForm>
    ),
  };
}

interface ListFieldsProps {
  readonly context: PageContext;
  readonly section: unknown;
  readonly list: EntryList;
}

/** Another entry of a list; of a set of criteria, which of them it holds. */
function ListFields({ context, section, list: { path, criteria } }: ListFieldsProps) {
  const { t } = context;
  const of = path.length === 0 ? '' : entryName(context, section, path);
  const add = of === '' ? t('campaigns.edit.add') : t('campaigns.edit.add-to', { list: of });
  if (criteria === null) return <CheckboxField context={context} name={addName(path)} label={add} />;
  return (
    <fieldset class="group">
      <legend>{of}</legend>
      {criteria.map((id, place) => (
        <CheckboxField
          key={id}
          context={context}
          name={removeName([...path, String(place)])}
          label={t('campaigns.edit.remove-criterion', { criterion: id })}
        />
      ))}
      <SelectField
        context={context}
        name={addName(path)}
        label={t('campaigns.edit.add-criterion')}
        optional
        empty=""
        choices={CRITERION_IDS.filter((id) => !criteria.includes(id)).map((id) => ({
          value: id,
          label: `${id} · ${t(`criteria.${id}.name`)}`,
        }))}
      />
    </fieldset>
  );
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

/** An entry is called by the names on the way to it, by identifiers where there are none, or by what holds it. */
function entryName(context: PageContext, section: unknown, at: readonly string[]): string {
  const names: string[] = [];
  let entry = section;
  for (const key of at) {
    entry = Reflect.get(Object(entry), key);
    const id: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'id') : undefined;
    if (typeof id === 'string') names.push(wordsOf(context, entry) || id);
    else if (!/^\d+$/.test(key)) names.push(...groupWord(context, key));
  }
  return names.join(' · ');
}

function wordsOf({ t, format }: PageContext, entry: unknown): string {
  const { id, label }: { readonly id?: unknown; readonly label?: unknown } = Object(entry);
  const text = TEXTS.find((one) => one === id);
  if (text !== undefined) return t(`campaigns.text.${text}`);
  return isWords(label) ? format.text(label) : '';
}

interface LeafProps {
  readonly context: PageContext;
  readonly leaf: Leaf;
  readonly label: string;
  readonly errorOf: (id: string) => string | undefined;
}

const LONG = 80;

function LeafField({ context, leaf, label, errorOf }: LeafProps) {
  const name = nameOf(leaf.path);
  const field = { context, name, label, error: errorOf(idOf(leaf)) };
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
              error={errorOf(`${name}_${language}`)}
              label={`${label} (${context.t(`account.language.${language}`)})`}
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
