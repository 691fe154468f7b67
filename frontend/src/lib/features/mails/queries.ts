import { infiniteQueryOptions } from '@tanstack/svelte-query';
import { api, body, etagOf, writing } from '$lib/shared/api/client';
import { uuid } from '$lib/shared/api/ids';
import type { components } from '$lib/shared/api/schema';

type Schemas = components['schemas'];
export type Mail = Schemas['MailRead'];

/** Mails, newest first. */
export const mails = (filters: Readonly<Record<string, string>>) =>
	infiniteQueryOptions({
		queryKey: ['mails', filters],
		initialPageParam: undefined as string | undefined,
		queryFn: ({ pageParam, signal }) => {
			const state = filters.state as Schemas['MailState'] | undefined;
			const query = { limit: 20, cursor: pageParam, sort: filters.sort, state };
			return body(api.GET('/api/v1/outgoing-mails', { params: { query }, signal }));
		},
		getNextPageParam: (page) => page.next_cursor ?? undefined
	});

export const actOnMail = ({ id, version }: Mail, name: string) =>
	body(
		api.POST('/api/v1/outgoing-mails/{mail_id}/actions/{name}', {
			params: { path: { mail_id: id, name } },
			body: {},
			headers: writing({ etag: etagOf(version), key: uuid() })
		})
	);
