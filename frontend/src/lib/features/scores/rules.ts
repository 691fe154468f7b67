import { decimal } from '$lib/shared/format';
import { d } from './desk.vi';
import type { Choices, Criterion, Tie } from './schemes.queries';

const metricName = (choices: Choices | undefined, metric: string) =>
	choices?.metrics.find((one) => one.metric === metric)?.label ?? metric;

/** How a criterion is reckoned, in a line: "nhiệm vụ …; đúng hạn: 2; trễ đến 7 ngày: 1". */
export function ruleWords(criterion: Criterion, choices: Choices): string {
	const { timeliness, count, each } = criterion;
	if (timeliness) {
		const duty = choices.duties.find(({ code }) => code === timeliness.duty)?.title;
		const bands = timeliness.bands.map(({ late_days_max: days, points }) => {
			if (days === 0) return d('band_on_time', { points: decimal(points) });
			return days === null || days === undefined
				? d('band_later', { points: decimal(points) })
				: d('band_late', { days, points: decimal(points) });
		});
		const nil = timeliness.nil_return_points;
		if (nil !== null && nil !== undefined) bands.push(d('nil_points', { points: decimal(nil) }));
		return [d('duty', { duty: duty ?? timeliness.duty }), ...bands].join('; ');
	}
	if (count) {
		return count.parts
			.flatMap(({ metric, points_each: points, cap, bands }) => {
				const label = metricName(choices, metric);
				if (points === null || points === undefined) {
					return bands.map((band) =>
						d('from_n', { label, n: band.min, points: decimal(band.points) })
					);
				}
				return cap === null || cap === undefined
					? [d('each_metric', { label, points: decimal(points) })]
					: [d('each_capped', { label, points: decimal(points), cap: decimal(cap) })];
			})
			.join('; ');
	}
	return each ? d('each', { points: decimal(each) }) : '';
}

export function tieWords(rule: Tie, choices: Choices | undefined): string {
	if (rule.kind === 'CRITERION') return d('tie.CRITERION', { code: rule.code ?? '' });
	if (rule.kind === 'METRIC')
		return d('tie.METRIC', { label: metricName(choices, rule.metric ?? '') });
	return d('tie.PENALTIES');
}
