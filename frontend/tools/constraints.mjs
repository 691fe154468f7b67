/**
 * What a form needs to know of a body's fields, as attributes of its inputs.
 * @typedef {{type?: string, minLength?: number, maxLength?: number, minimum?: number, maximum?: number,
 *   exclusiveMinimum?: number, exclusiveMaximum?: number, anyOf?: Schema[], properties?: Record<string, Schema>, required?: string[]}} Schema
 */

const ATTRIBUTES = /** @type {const} */ ({
	minLength: 'minlength',
	maxLength: 'maxlength',
	minimum: 'min',
	maximum: 'max'
});

/** The one branch of an optional field that says something. @param {Schema} schema @returns {Schema} */
function meaning(schema) {
	const branches = schema.anyOf?.filter((branch) => branch.type !== 'null') ?? [];
	return branches.length === 1 ? { ...schema, ...branches[0] } : schema;
}

/** @param {Schema} schema @param {boolean} required */
function attributes(schema, required) {
	/** @type {Record<string, number | boolean>} */
	const found = required ? { required: true } : {};
	const real = meaning(schema);
	for (const [key, attribute] of Object.entries(ATTRIBUTES)) {
		const value = real[/** @type {keyof typeof ATTRIBUTES} */ (key)];
		if (typeof value === 'number' && real.type !== 'array') found[attribute] = value;
	}
	// An empty text never reaches the server (it is sent as null), so "at least one character" adds nothing.
	if (found.minlength === 1) delete found.minlength;
	return found;
}

/** Bodies to write, by the name of their schema. @param {{components?: {schemas?: Record<string, Schema>}}} document */
export function constraintsOf(document) {
	const lines = [];
	for (const [name, schema] of Object.entries(document.components?.schemas ?? {}).sort()) {
		if (!/^[A-Za-z]\w*$/.test(name) || /Read$|Brief$|Page/.test(name) || !schema.properties)
			continue;
		const fields = Object.entries(schema.properties)
			.map(([field, rule]) => [field, attributes(rule, schema.required?.includes(field) ?? false)])
			.filter(([, rule]) => Object.keys(rule).length > 0);
		if (fields.length === 0) continue;
		lines.push(`export const ${name} = ${JSON.stringify(Object.fromEntries(fields))} as const;`);
	}
	return `${lines.join('\n')}\n`;
}
