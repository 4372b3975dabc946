// The rules of imports, read by the architecture tests on the sources and on planted violations.
import type { ICruiseOptions, IForbiddenRuleType, IRegularForbiddenRuleType } from 'dependency-cruiser';

const FOUNDATIONS = 'identity|people|documents|notifications|audit';
const FILES = 'regularisation|asylum|return|protection|integration|partnerships|regulation';
const STEERING = 'strategy|governance|observatory|compact';

/** A module may lean on its own rank through doors, and on the ranks below. */
const upwards = (name: string, from: string, forbidden: string): IRegularForbiddenRuleType => ({
  name,
  severity: 'error',
  comment: 'Dependence goes from the portal to steering, files of persons, foundations, platform and lib; never back.',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: forbidden },
});

export const importRules: IForbiddenRuleType[] = [
  {
    name: 'one-door',
    severity: 'error',
    comment: 'Rule 1: modules meet only at index.ts.',
    from: { path: '^src/modules/([^/]+)/' },
    to: { path: '^src/modules/[^/]+/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
  },
  {
    name: 'one-door-from-outside',
    severity: 'error',
    comment: 'Rule 1: the server and the tests of behaviour come in by the door too.',
    from: { path: '^src/(server|main|cli)' },
    to: { path: '^src/modules/[^/]+/.+', pathNot: '^src/modules/[^/]+/index\\.ts$' },
  },
  {
    name: 'no-cycle',
    severity: 'error',
    comment: 'Rule 1: no cycles.',
    from: { path: '^src/' },
    to: { circular: true },
  },
  {
    name: 'pure-domain',
    severity: 'error',
    comment: 'Rule 2: domain/ imports only itself and lib/; time, identity and data are arguments.',
    from: { path: '^src/modules/([^/]+)/domain/', pathNot: '\\.test\\.tsx?$' },
    to: { pathNot: ['^src/modules/$1/domain/', '^src/lib/'] },
  },
  {
    name: 'pure-lib',
    severity: 'error',
    comment: 'lib/ is pure: it imports nothing but itself.',
    from: { path: '^src/lib/', pathNot: '\\.test\\.tsx?$' },
    to: { pathNot: '^src/lib/' },
  },
  {
    name: 'tables-only-in-store',
    severity: 'error',
    comment: 'Rule 3: only store/ and the platform reach the query builder and the driver.',
    from: {
      path: '^src/',
      pathNot: ['^src/platform/db/', '^src/modules/[^/]+/store/', '^src/server/', '\\.test\\.tsx?$'],
    },
    to: { path: '(^|/)node_modules/(kysely|pg)/' },
  },
  {
    name: 'one-gate',
    severity: 'error',
    comment: 'Rule 4: every write is a command; only the gate opens a transaction.',
    from: { path: '^src/', pathNot: '^src/platform/access/within\\.ts$' },
    to: { path: '^src/platform/db/transaction\\.ts$' },
  },
  {
    name: 'writes-only-from-commands',
    severity: 'error',
    comment: 'Rule 4: what writes is called by commands, by other writes, or handed through the door to a command.',
    from: {
      path: '^src/',
      pathNot: [
        '^src/modules/[^/]+/commands/',
        // What several commands of a module share.
        '^src/modules/people/keeping\\.ts$',
        '^src/modules/regularisation/(acting|taking-off)\\.ts$',
        '\\.writes\\.server\\.ts$',
        '^src/modules/[^/]+/index\\.ts$',
        '^src/platform/access/(gate|within|judge|idempotency)\\.ts$',
      ],
    },
    to: { path: '\\.writes\\.server\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'screens-hold-no-rule',
    severity: 'error',
    comment: 'Rule 5: screens ask queries and commands; they never reach a store.',
    from: { path: '^src/modules/[^/]+/web/' },
    to: { path: '^src/modules/[^/]+/store/' },
  },
  upwards('platform-knows-no-business', '^src/platform/', '^src/(modules|server|main|cli)'),
  upwards('foundations-stand-below', `^src/modules/(${FOUNDATIONS})/`, `^src/modules/(${FILES}|${STEERING}|portal)/`),
  upwards('files-stand-below-steering', `^src/modules/(${FILES})/`, `^src/modules/(${STEERING}|portal)/`),
  upwards('portal-stands-on-top', `^src/modules/(${STEERING})/`, '^src/modules/portal/'),
  upwards('modules-know-no-server', '^src/modules/', '^src/(server|main|cli)'),
  {
    name: 'nothing-unresolved',
    severity: 'error',
    comment: 'An import that leads nowhere escapes every other rule.',
    from: { path: '^src/' },
    // These two exist as types only.
    to: { couldNotResolve: true, pathNot: '^(geojson|topojson-specification)$' },
  },
];

export const cruiseOptions: ICruiseOptions = {
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
  },
  doNotFollow: { path: 'node_modules' },
};
