import { codeAddress, renderOfficialPdf, signedCode } from '#documents';
import { listOrganisations, listTerritories } from '#identity';
import { LANGUAGES, type Language } from '#lib/localised.ts';
import { isUuid } from '#lib/uuid.ts';
import { formatsOf } from '#platform/i18n/formats.ts';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { readFollowCode } from '../file-reference.ts';
import { readCampaignForFiling } from '../queries/open-campaigns.ts';
import { readFiling } from '../queries/read-filing.ts';
import { receiptOf } from '../receipt.ts';
import { filing as paths } from './filing-paths.ts';

/**
 * `/filings/<filing>/receipt`: the receipt as PDF, the same bytes each time. Sent with the code that was just shown, the code
 * stands on it; printed again later, it does not: nobody can read it any more.
 */
export const receiptRoute: PrivateRoute = {
  path: paths.receipt(':filing'),
  permission: readFiling.permission,
  answer: (request) => receipt(request, null),
  submit: (request: FormRequest) => receipt(request, readFollowCode(request.form.code ?? '').code ?? null),
};

async function receipt(request: PrivateRequest, code: string | null): Promise<PrivateAnswer> {
  const { context, params, db, actor, services } = request;
  if (!isUuid(params.filing)) return NOT_FOUND;
  const found = await readFiling.execute(db, actor, { filing: params.filing });
  const forFiling =
    found === null ? null : await readCampaignForFiling.execute(db, actor, { campaign: found.campaign });
  const [first] = found?.files ?? [];
  if (found === null || forFiling === null || first === undefined) return NOT_FOUND;
  const [organisations, territories] = await Promise.all([
    listOrganisations.execute(db, actor, undefined),
    listTerritories.execute(db, actor, undefined),
  ]);
  const office = (language: Language) => {
    const { text } = formatsOf(language);
    const names = [
      organisations.find(({ id }) => id === first.organisation)?.name,
      territories.find(({ code: one }) => one === first.territory)?.name,
    ];
    return names.flatMap((name) => (name === undefined ? [] : [text(name)])).join(' · ');
  };
  const { receipt: issued } = found;
  const body = await renderOfficialPdf(
    receiptOf({
      ...{ campaign: forFiling.campaign.definition, files: found.files, office, code },
      language: LANGUAGES.find((one) => one === found.language) ?? 'fr',
      fictitious: services.trial || forFiling.campaign.demo,
      proof:
        issued === null
          ? null
          : {
              serial: issued.serial,
              address: codeAddress(
                context.origin,
                signedCode(services.keys.documents.signing, {
                  ...({ kind: 'receipt', issuedOn: first.filed_on, expiresOn: null } as const),
                  ...issued,
                }),
              ),
              page: `${new URL(context.origin).host}/verify`,
            },
    }),
  );
  return { kind: 'file', type: 'application/pdf', body, name: `rihla-${first.reference}.pdf` };
}
