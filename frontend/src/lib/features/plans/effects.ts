import type { PlanDiff } from './year.queries';
import { y } from './year.vi';

const NAMES = ['made', 'cancelled', 'kept', 'moved', 'adjusted'] as const;

/** What issuing an amendment would do, a sentence for each thing that happens to at least one obligation. */
export const effectWords = (effect: NonNullable<PlanDiff['effect']>): string[] =>
	NAMES.filter((name) => effect[name] > 0).map((name) => y(`effect.${name}`, { n: effect[name] }));
