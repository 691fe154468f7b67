import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

export type EntryState = 'draft' | 'queued' | 'sending' | 'sent' | 'needs_fix';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = Record<string, Json>;

/** How an entry goes to the server. Bodies are kept as text: a retry must send the same bytes. */
export interface SendPlan {
	/** The collection: /api/v1/nominations */
	path: string;
	/** Body of the create; carries composed_at. */
	create: string;
	/** Body of the PATCH when an earlier try had created the record already. */
	patch: string;
	/** The action that follows, such as submit, with its body. */
	action: { name: string; body: string } | null;
}

/** What has already reached the server, so that no step is done twice. */
export interface Progress {
	photos: string[];
	record: { path: string; etag: string } | null;
	/** The record holds this send plan's content: the PATCH is not needed. */
	current: boolean;
	/** A PATCH went out and no answer came. */
	patchUnknown: boolean;
}

export interface EntryProblem {
	message: string;
	errors: { field: string; message: string }[];
}

/** One record being written on this device, from its first letter to the receipt. */
export interface Entry {
	id: string;
	/** Whose it is: other people on the same device never see or send it. */
	user: string;
	/** The feature that wrote it: "nomination", "submission". */
	kind: string;
	title: string;
	/** The page that opens it again. */
	href: string;
	state: EntryState;
	/** Rises with every change of the content: autosave compares it. */
	rev: number;
	form: JsonObject;
	keys: { create: string; action: string };
	send: SendPlan | null;
	progress: Progress;
	attempts: number;
	nextTryAt: number;
	/** The server asked to wait until then (Retry-After): coming online does not shorten it. */
	notBefore: number;
	problem: EntryProblem | null;
	/** What the server answered last: the object with its receipt. */
	answer: JsonObject | null;
	createdAt: number;
	savedAt: number;
	sentAt: number | null;
}

/** A photo waiting beside its entry; bytes, not a Blob, which some browsers lose on restart. */
export interface Photo {
	/** The client-chosen file id under which it is uploaded. */
	id: string;
	entry: string;
	user: string;
	name: string;
	type: string;
	bytes: ArrayBuffer;
	alt: string;
	at: number;
}

interface Lease {
	name: string;
	owner: string;
	until: number;
}

export interface OutboxSchema extends DBSchema {
	entries: { key: string; value: Entry; indexes: { user: string } };
	photos: { key: string; value: Photo; indexes: { entry: string; user: string } };
	leases: { key: string; value: Lease };
}

export type OutboxDb = IDBPDatabase<OutboxSchema>;

let opened: Promise<OutboxDb> | null = null;

export function openOutbox(name = 'thidua'): Promise<OutboxDb> {
	opened ??= openDB<OutboxSchema>(name, 1, {
		upgrade(db) {
			db.createObjectStore('entries', { keyPath: 'id' }).createIndex('user', 'user');
			const photos = db.createObjectStore('photos', { keyPath: 'id' });
			photos.createIndex('entry', 'entry');
			photos.createIndex('user', 'user');
			db.createObjectStore('leases', { keyPath: 'name' });
		},
		blocking(_current, _blocked, event) {
			// A newer version of the application waits in another tab: let it in.
			(event.target as IDBDatabase).close();
			opened = null;
		},
		terminated() {
			opened = null;
		}
	});
	return opened;
}

/** Asks the browser not to throw the drafts away when space is short; false where it refuses or cannot. */
export async function keepStorage(): Promise<boolean> {
	try {
		return (await navigator.storage?.persist?.()) ?? false;
	} catch {
		return false;
	}
}
