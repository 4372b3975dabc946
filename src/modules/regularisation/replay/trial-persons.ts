import { type Applicant, Applicants } from '#people';
import type { Facts } from '../domain/criteria/facts.ts';
import { Draw } from './draw.ts';
import { factsOf, metByAdult, metByChild, unmetByAdult, unmetByMinor } from './evidence.ts';
import { NATIONALITY_WEIGHTS } from './marginals.ts';

export interface TrialApplicant {
  readonly role: 'applicant' | 'spouse' | 'child';
  readonly said: Applicant['said'];
  readonly facts: Facts;
}

/** Always the same people. */
const SEED = 2026;
/** Far from those of a replay. */
const FIRST = 2_000_000;
const YOUNGEST_WORKER = 20;

/** Fictitious applicants for a trial: single ones, families, a minor who is alone. */
export class TrialPersons {
  readonly #draw = new Draw(SEED, 'trial');
  readonly #applicants = new Applicants(SEED);
  #next = FIRST;

  /** A family that files on a day; one in five has children, one in ten is a minor who is alone. */
  family(filedOn: string, kind: 'alone' | 'family' | 'lone-minor'): readonly TrialApplicant[] {
    const draw = this.#draw;
    const family = this.#next;
    const nationality = draw.weighted(Object.entries(NATIONALITY_WEIGHTS));
    const make = (role: TrialApplicant['role'], sex: 'female' | 'male', age: number, shown: Partial<Facts>) => {
      const index = this.#next++;
      const birthYear = Number(filedOn.slice(0, 4)) - age;
      const { said, birth } = this.#applicants.make({
        ...{ index, family, sex, nationality, birthYear, withDocument: draw.chance(0.7) },
      });
      return { role, said, facts: factsOf({ sex, birth, identified: true }, shown) };
    };
    const age = YOUNGEST_WORKER + draw.between(0, 30);
    const sex = draw.chance(0.45) ? 'female' : 'male';
    const isMet = draw.chance(0.62);
    switch (kind) {
      case 'lone-minor':
        return [make('applicant', sex, draw.between(13, 16), unmetByMinor(true))];
      case 'alone':
        return [make('applicant', sex, age, isMet ? metByAdult(draw, filedOn, null) : unmetByAdult(draw, filedOn))];
      case 'family': {
        const here = { kind: 'residence' } as const;
        const shown = () => (isMet ? metByAdult(draw, filedOn, here) : unmetByAdult(draw, filedOn));
        const children = Array.from({ length: draw.between(1, 2) }, () =>
          make(
            'child',
            draw.chance(0.5) ? 'female' : 'male',
            draw.between(7, 15),
            isMet ? metByChild(draw, filedOn, here) : unmetByMinor(false),
          ),
        );
        return [make('applicant', 'female', age, shown()), make('spouse', 'male', age + 2, shown()), ...children];
      }
    }
  }
}
