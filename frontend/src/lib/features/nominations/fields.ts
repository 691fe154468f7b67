/** The field of the record that a path in the body points at: "exemplar.photos.0.alt" → "photos". */
export const fieldName = (path: string): string =>
	path.replace(/^exemplar\./, '').split('.')[0] ?? '';
