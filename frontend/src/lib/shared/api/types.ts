/** Shapes that every resource shares (api.md, Conventions). */

/** What an object and its ETag were when they were read: forms hold both, so that a later refetch cannot hide a lost update. */
export interface Versioned<Value> {
	value: Value;
	etag: string;
}

export interface Remark {
	field: string;
	message: string;
}
