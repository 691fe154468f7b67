import { queryOptions } from '@tanstack/svelte-query';
import { api, body } from './client';
import { asProblem } from './problem';

export interface Choice {
	value: string;
	label: string;
}

export interface Catalogue {
	movements: Choice[];
	topics: Choice[];
}

const KEPT = 'thidua.catalogue';

function kept(): Catalogue | null {
	try {
		return JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Catalogue | null;
	} catch {
		return null;
	}
}

function keep(found: Catalogue): void {
	try {
		localStorage.setItem(KEPT, JSON.stringify(found));
	} catch {
		// Storage refused: the lists are then there only with a network.
	}
}

async function read(signal: AbortSignal): Promise<Catalogue> {
	const query = { limit: 100 };
	const [movements, topics] = await Promise.all([
		body(api.GET('/api/v1/movements', { params: { query }, signal })),
		body(api.GET('/api/v1/topics', { params: { query }, signal }))
	]);
	return {
		movements: movements.items
			.toSorted((a, b) => Number(b.is_priority) - Number(a.is_priority))
			.map(({ id, name }) => ({ value: id, label: name })),
		topics: topics.items.map(({ code, name }) => ({ value: code, label: `${code}) ${name}` }))
	};
}

/** Movements (priority ones first) and topics; the last known ones where there is no network. */
export const catalogue = () =>
	queryOptions({
		queryKey: ['catalogue'],
		staleTime: 600_000,
		retry: false,
		queryFn: async ({ signal }) => {
			try {
				const found = await read(signal);
				keep(found);
				return found;
			} catch (error) {
				const last = asProblem(error).isTemporary ? kept() : null;
				if (last) return last;
				throw error;
			}
		}
	});

/** The units that a list may be narrowed to, under the name that tells them apart. */
export const unitChoices = () =>
	queryOptions({
		queryKey: ['units', 'choices'],
		staleTime: 600_000,
		queryFn: async ({ signal }): Promise<Choice[]> => {
			const { items } = await body(
				api.GET('/api/v1/units', { params: { query: { limit: 100 } }, signal })
			);
			return items
				.filter(({ kind }) => kind !== 'AUTHORITY')
				.map(({ id, label }) => ({ value: id, label }));
		}
	});
