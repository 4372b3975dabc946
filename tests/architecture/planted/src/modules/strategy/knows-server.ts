import { reachesIn } from '../../server/reaches-in.ts';

export const knows = reachesIn;
