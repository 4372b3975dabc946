import { FIGURE_SORTS, NATURES, PERIOD_KINDS, QUALIFIERS } from '#observatory';

/** The addresses of the API and the message that says what each gives. `{…}` stands for an identifier. */
export const ENDPOINTS = [
  { addresses: ['/api/figures'], gives: 'figures' },
  { addresses: ['/api/figures.csv'], gives: 'figures-csv' },
  { addresses: ['/api/figures/{id}'], gives: 'figure' },
  { addresses: ['/api/figures/{id}/versions'], gives: 'figure-versions' },
  { addresses: ['/api/series', '/api/series/{id}'], gives: 'series' },
  { addresses: ['/api/cases', '/api/cases/{code}'], gives: 'cases' },
  { addresses: ['/api/checks'], gives: 'checks' },
  { addresses: ['/api/documents'], gives: 'documents' },
  { addresses: ['/api/units', '/api/dimensions'], gives: 'registers' },
  { addresses: ['/api/programmes'], gives: 'programmes' },
  { addresses: ['/api/bodies'], gives: 'bodies' },
  { addresses: ['/api/events'], gives: 'events' },
  { addresses: ['/api/territories'], gives: 'territories' },
  { addresses: ['/api/countries'], gives: 'countries' },
  { addresses: ['/api/organisations'], gives: 'organisations' },
  { addresses: ['/api/search'], gives: 'search' },
  { addresses: ['/api/openapi.json'], gives: 'openapi' },
] as const;

/** The parameters of `/api/figures`, with an example that answers something. */
export const PARAMETERS = [
  { name: 'q', example: 'q=femmes' },
  { name: 'programme', example: 'programme=8' },
  { name: 'objective', example: 'objective=16' },
  { name: 'document', example: 'document=snia-report-2018' },
  { name: 'attributedTo', example: 'attributedTo=iom' },
  { name: 'unit', example: 'unit=persons' },
  { name: 'nature', example: 'nature=result', codes: NATURES },
  { name: 'qualifier', example: 'qualifier=at-least', codes: QUALIFIERS },
  { name: 'year', example: 'year=2018' },
  { name: 'dimension', example: 'dimension=sex:F' },
  { name: 'sort', example: 'sort=-period', codes: FIGURE_SORTS },
  { name: 'page', example: 'page=2' },
  { name: 'pageSize', example: 'pageSize=200' },
] as const satisfies readonly { name: string; example: string; codes?: readonly string[] }[];

/** The columns of an imported CSV or workbook, in their order, told in groups. */
export const IMPORT_COLUMNS = [
  { columns: ['id'], content: 'id' },
  { columns: ['label_fr', 'label_ar', 'label_en'], content: 'label' },
  { columns: ['value'], content: 'value' },
  { columns: ['unit'], content: 'unit' },
  { columns: ['qualifier'], content: 'qualifier' },
  { columns: ['nature'], content: 'nature' },
  { columns: ['period_kind'], content: 'period-kind', codes: PERIOD_KINDS },
  { columns: ['period_start', 'period_end'], content: 'period' },
  { columns: ['period_printed'], content: 'printed' },
  { columns: ['cut_off'], content: 'cut-off' },
  { columns: ['programme', 'objective'], content: 'plan' },
  { columns: ['dimensions'], content: 'dimensions' },
  { columns: ['note_fr', 'note_ar', 'note_en'], content: 'note' },
  { columns: ['attributed_to'], content: 'attributed-to' },
  { columns: ['document'], content: 'document' },
  { columns: ['locator'], content: 'locator' },
] as const satisfies readonly { columns: readonly string[]; content: string; codes?: readonly string[] }[];
