// Expectation–maximisation over alignments of Latin letters with Arabic signs: each letter writes no sign, one or two.

/** Rounds with the letter alone, then with its neighbours. */
const ALONE = 4;
const ROUNDS = 8;
/** How many observations the shorter context is worth. */
const TRUST = 1;

/** The contexts of a letter, shortest first: at most two letters on each side. */
export function contextsOf(latin, at) {
  const letter = (offset) => latin[at + offset] ?? (at + offset < 0 ? '<' : '>');
  const near = `${letter(-1)}${letter(0)}|${letter(1)}`;
  return [letter(0), `${letter(0)}|${letter(1)}`, near, near + letter(2), letter(-2) + near + letter(2)];
}

/** The context one step shorter. */
function shorter(context) {
  if (context.length === 1) return null;
  const [left, right] = context.split('|');
  if (left.length === 3) return `${left.slice(1)}|${right}`;
  if (right.length === 2) return `${left}|${right[0]}`;
  return left.length === 2 ? `${left[1]}|${right}` : left;
}

/** Expected counts by context: Map of context to Map of signs to count. */
export function learn(examples) {
  let counts = new Map();
  let totals = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    const share = round === 0 ? guess : round <= ALONE ? alone(counts, totals) : within(counts, totals);
    const next = new Map();
    for (const example of examples) {
      expect(example, share, (at, signs, amount) => {
        const contexts = contextsOf(example.latin, at);
        for (const context of round >= ALONE ? contexts : contexts.slice(0, 1)) {
          const seen = next.get(context) ?? new Map();
          seen.set(signs, (seen.get(signs) ?? 0) + amount);
          next.set(context, seen);
        }
      });
    }
    counts = next;
    totals = new Map([...counts].map(([context, seen]) => [context, sum(seen.values())]));
  }
  return counts;
}

/** Before anything is known: a letter writes the sign of its own name, or none. */
function guess(latin, at, signs) {
  if (signs === '') return 0.3;
  return signs.length > 1 ? 0.0005 : signs === latin[at] ? 0.6 : 0.02;
}

function alone(counts, totals) {
  return (latin, at, signs) => (counts.get(latin[at])?.get(signs) ?? 0) / (totals.get(latin[at]) ?? 1) + 1e-7;
}

function within(counts, totals) {
  return (latin, at, signs) => {
    let share = rare(signs);
    for (const context of contextsOf(latin, at)) {
      const total = totals.get(context);
      if (total === undefined) break;
      share = ((counts.get(context).get(signs) ?? 0) + TRUST * share) / (total + TRUST);
    }
    return share;
  };
}

/** The share of what no context has seen. */
const rare = (signs) => (signs === '' ? 0.2 : 1e-4);

/** Forward and backward over one pair; `collect` gets how much each letter wrote what, weighted. */
function expect({ latin, signs, weight }, share, collect) {
  const width = signs.length + 1;
  const steps = latin.length;
  const shares = new Float64Array(steps * width * 3);
  const forward = new Float64Array((steps + 1) * width);
  const backward = new Float64Array((steps + 1) * width);
  forward[0] = 1;
  for (let at = 0; at < steps; at += 1) {
    for (let from = 0; from < width; from += 1) {
      for (let count = 0; count <= 2 && from + count < width; count += 1) {
        const one = share(latin, at, signs.slice(from, from + count));
        shares[(at * width + from) * 3 + count] = one;
        forward[(at + 1) * width + from + count] += forward[at * width + from] * one;
      }
    }
  }
  const all = forward[steps * width + width - 1];
  if (!(all > 0)) return;
  backward[steps * width + width - 1] = 1;
  for (let at = steps - 1; at >= 0; at -= 1) {
    for (let from = 0; from < width; from += 1) {
      for (let count = 0; count <= 2 && from + count < width; count += 1) {
        const rest = shares[(at * width + from) * 3 + count] * backward[(at + 1) * width + from + count];
        backward[at * width + from] += rest;
        const amount = (forward[at * width + from] * rest) / all;
        if (amount > 1e-4) collect(at, signs.slice(from, from + count), amount * weight);
      }
    }
  }
}

/** The table that is kept: shares by context, without contexts that say what the next shorter one that is kept says. */
export function flatten(counts, { least = 4, gain = 2, smallest = 0.01 } = {}) {
  const smooth = new Map();
  const kept = new Map();
  const order = [...counts.keys()].sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
  for (const context of order) {
    const shares = smoothed(counts.get(context), smooth.get(shorter(context)));
    smooth.set(context, shares);
    const choices = [...shares]
      .filter(([, share]) => share > smallest)
      .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
      .slice(0, 6);
    const total = sum(counts.get(context).values());
    const known = nearestKept(kept, context);
    if (known === null || (total >= least && total * divergence(choices, known) > gain)) kept.set(context, choices);
  }
  return kept;
}

function smoothed(seen, parent) {
  const total = sum(seen.values());
  const all = new Set([...seen.keys(), ...(parent?.keys() ?? [])]);
  return new Map(
    [...all].map((signs) => {
      const before = parent === undefined ? rare(signs) : (parent.get(signs) ?? 1e-4);
      return [signs, ((seen.get(signs) ?? 0) + TRUST * before) / (total + TRUST)];
    }),
  );
}

function nearestKept(kept, context) {
  let at = shorter(context);
  while (at !== null && !kept.has(at)) at = shorter(at);
  return at === null ? null : kept.get(at);
}

/** How far the choices are from those known, in nats (Kullback–Leibler). */
function divergence(choices, known) {
  const before = new Map(known);
  return sum(choices.map(([signs, share]) => share * Math.log(share / (before.get(signs) ?? 0.002))));
}

function sum(values) {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
