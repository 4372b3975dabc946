import { readdirSync, readFileSync } from 'node:fs';

/** The processes that this one started and that still run, by their ids. */
export function childrenOf(pid = process.pid): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

/** Looks at the children's memory while some work goes on: the most that any of them used, in megabytes. */
export async function peakOf<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly peak: number }> {
  let peak = 0;
  const timer = setInterval(() => {
    for (const pid of childrenOf()) peak = Math.max(peak, usedBy(pid));
  }, 10);
  try {
    return { result: await work(), peak };
  } finally {
    clearInterval(timer);
  }
}

function usedBy(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
