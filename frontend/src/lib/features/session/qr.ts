import { encode } from 'uqr';

/** A QR code as one SVG path of unit squares with the quiet margin that readers need; error correction M. */
export function qrPath(text: string): { size: number; path: string } {
	const { data, size } = encode(text, { ecc: 'M', border: 4 });
	const runs = data.flatMap((row, y) =>
		row.flatMap((dark, x) => {
			if (!dark || row[x - 1]) return [];
			const end = row.indexOf(false, x);
			const width = (end < 0 ? size : end) - x;
			return [`M${x} ${y}h${width}v1h-${width}z`];
		})
	);
	return { size, path: runs.join('') };
}
