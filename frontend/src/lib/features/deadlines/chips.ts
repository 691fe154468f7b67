import type { Obligation } from './queries';
import { t } from './vi';

interface Chip {
	kind: 'obligation' | 'timeliness' | 'extension';
	state: string;
}

/** An open one is best told by its timeliness (overdue, partial), a settled one by both; a request beside them. */
export function chipsOf(item: Obligation): Chip[] {
	const request: Chip[] = item.extension.requested
		? [{ kind: 'extension', state: 'REQUESTED' }]
		: [];
	if (item.overdue) return [{ kind: 'timeliness', state: 'OVERDUE' }, ...request];
	if (item.partial) return [{ kind: 'timeliness', state: 'PARTIAL' }, ...request];
	const told = item.timeliness === 'ON_TIME' || item.timeliness === 'LATE';
	const found: Chip[] = [{ kind: 'obligation', state: item.state }];
	if (told) found.push({ kind: 'timeliness', state: item.timeliness });
	return [...found, ...request];
}

/** How long is left, without the day, which stands beside it. */
export function leftWords({ days_left }: Obligation): string {
	if (days_left < 0) return t('overdue', { n: -days_left });
	return days_left === 0 ? t('last_day') : t('left', { n: days_left });
}
