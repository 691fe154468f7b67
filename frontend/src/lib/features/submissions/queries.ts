import { queryOptions } from '@tanstack/svelte-query';
import { api, body, versioned, writing } from '$lib/shared/api/client';
import type { components } from '$lib/shared/api/schema';
import type { ActionCall } from '$lib/shared/ui/actions';

type Schemas = components['schemas'];
export type Submission = Schemas['SubmissionRead'];
export type SubmissionUpdate = Schemas['SubmissionUpdate'];

const ROOT = '/api/v1/submissions';
const at = (id: string) => ({ path: { submission_id: id } });

export const readSubmission = (id: string, signal?: AbortSignal) =>
	versioned(api.GET(`${ROOT}/{submission_id}`, { params: at(id), signal }));

export const submission = (id: string) =>
	queryOptions({
		queryKey: ['submissions', id],
		queryFn: ({ signal }) => readSubmission(id, signal)
	});

export const submissionHistory = (id: string) =>
	queryOptions({
		queryKey: ['submissions', id, 'history'],
		queryFn: ({ signal }) =>
			body(api.GET(`${ROOT}/{submission_id}/history`, { params: at(id), signal }))
	});

export const submissionVersions = (id: string) =>
	queryOptions({
		queryKey: ['submissions', id, 'versions'],
		queryFn: ({ signal }) =>
			body(api.GET(`${ROOT}/{submission_id}/versions`, { params: at(id), signal }))
	});

/** What changed between the last two sendings, in the words of the form. */
export const submissionDifference = (id: string, version: number) =>
	queryOptions({
		queryKey: ['submissions', id, 'diff', version],
		enabled: version > 1,
		queryFn: ({ signal }) =>
			body(api.GET(`${ROOT}/{submission_id}/diff`, { params: at(id), signal }))
	});

export const saveSubmission = (id: string, etag: string, changed: SubmissionUpdate) =>
	versioned(
		api.PATCH(`${ROOT}/{submission_id}`, {
			params: at(id),
			body: changed,
			headers: writing({ etag })
		})
	);

export const actOnSubmission = (id: string, etag: string, { name, body: sent, key }: ActionCall) =>
	versioned(
		api.POST(`${ROOT}/{submission_id}/actions/{name}`, {
			params: { path: { submission_id: id, name } },
			body: sent as Schemas['SubmissionAction'],
			headers: writing({ etag, key })
		})
	);
