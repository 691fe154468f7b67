import type { components } from '$lib/shared/api/schema';
import type { FormError, FormValues } from '$lib/shared/ui/form.svelte';
import { e } from './editor.vi';

export type ContentWrite = components['schemas']['SchemeContent-Input'];

const NUMBERS = new Set([
	...['total', 'bonus_cap', 'step', 'max', 'each', 'points', 'points_each', 'cap', 'min'],
	...['late_days_max', 'nil_return_points', 'extension_points']
]);
const NUMBER = /^\d{1,6}([.,]\d{1,2})?$/;

interface Branch {
	[part: string]: Branch | string | number;
}

/** Numbered parts as lists, empty rows left out: what stood at 0, 1, 2 … */
function listed(value: Branch | string | number): unknown {
	if (typeof value !== 'object') return value;
	const keys = Object.keys(value);
	const inside = (key: string) => listed(value[key] ?? '');
	if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) {
		return keys.toSorted((a, b) => Number(a) - Number(b)).map(inside);
	}
	return Object.fromEntries(keys.map((key) => [key, inside(key)]));
}

function put(tree: Branch, path: readonly string[], value: string | number): void {
	const [first = '', ...rest] = path;
	if (rest.length === 0) {
		tree[first] = value;
		return;
	}
	const next = tree[first];
	const branch: Branch = typeof next === 'object' ? next : {};
	tree[first] = branch;
	put(branch, rest, value);
}

/** A tie rule as one value of a select: "CRITERION:III.2". */
export const tieValue = (rule: { kind: string; code?: string | null; metric?: string | null }) =>
	[rule.kind, rule.code ?? rule.metric].filter(Boolean).join(':');

function tieRule(value: string) {
	const [kind = '', ...rest] = value.split(':');
	const named = rest.join(':');
	if (kind === 'CRITERION') return { kind, code: named };
	return kind === 'METRIC' ? { kind, metric: named } : { kind };
}

/**
 * The content that the editor's fields say: their names are the paths in the body, so that what the server refuses
 * lands beside the field it means.
 */
export function contentFrom(values: FormValues): { content: ContentWrite; errors: FormError[] } {
	const tree: Branch = {};
	const errors: FormError[] = [];
	const ties: string[] = [];
	let ranks: string[] = [];
	for (const [name, text] of Object.entries(values)) {
		if (text === null || name === 'name') continue;
		const path = name.split('.');
		const leaf = path.at(-1) ?? '';
		if (path[0] === 'tie') ties.push(text);
		else if (name === 'rank_labels') {
			ranks = text
				.split(',')
				.map((label) => label.trim())
				.filter(Boolean);
		} else if (!NUMBERS.has(leaf)) put(tree, path, text);
		else if (NUMBER.test(text)) put(tree, path, Number(text.replace(',', '.')));
		else errors.push({ field: name, message: e('bad_number'), target: null });
	}
	const content = {
		...(listed(tree) as object),
		tie_break: ties.map(tieRule),
		rank_labels: ranks
	};
	return { content: content as unknown as ContentWrite, errors };
}
