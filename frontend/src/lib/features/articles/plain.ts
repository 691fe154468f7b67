const BLOCKS = new Set([
	'P',
	'H2',
	'H3',
	'H4',
	'LI',
	'BLOCKQUOTE',
	'FIGURE',
	'FIGCAPTION',
	'TR',
	'CAPTION',
	'UL',
	'OL',
	'TABLE'
]);

/** The words of an article's HTML, a paragraph per line; a picture by what it shows. For reading, never for storing. */
export function plainText(html: string, picture: (alt: string) => string): string {
	const body = new DOMParser().parseFromString(html, 'text/html').body;
	let text = '';
	const walk = (node: Node) => {
		if (node.nodeType === Node.TEXT_NODE) {
			text += (node.textContent ?? '').replace(/\s+/gu, ' ');
			return;
		}
		const { nodeName } = node;
		const own = BLOCKS.has(nodeName) || nodeName === 'BR';
		if (own) text += '\n';
		if (node instanceof HTMLImageElement) text += `\n${picture(node.alt)}\n`;
		if (nodeName === 'TD' || nodeName === 'TH') text += ' ';
		node.childNodes.forEach(walk);
		if (own) text += '\n';
	};
	walk(body);
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean)
		.join('\n');
}
