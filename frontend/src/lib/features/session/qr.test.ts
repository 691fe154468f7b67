import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrPath } from './qr';

/** The squares that a path fills, as drawn: no reader of the library's own is asked. */
function filled({ size, path }: { size: number; path: string }): boolean[][] {
	const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		grid[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
	}
	return grid;
}

describe('a QR code as a path', () => {
	const uri = 'otpauth://totp/Thi%20dua:admin?secret=JBSWY3DPEHPK3PXP&issuer=Thi%20dua';

	it('fills exactly the dark squares', () => {
		expect(filled(qrPath(uri))).toEqual(encode(uri, { ecc: 'M', border: 4 }).data);
	});

	it('keeps the quiet margin and the three corner marks', () => {
		const { size, path } = qrPath(uri);
		const grid = filled({ size, path });
		for (let n = 0; n < 4; n += 1) {
			expect(grid[n]?.some(Boolean)).toBe(false);
			expect(grid.some((row) => row[n] === true || row[size - 1 - n] === true)).toBe(false);
		}
		const corner = (y: number, x: number) => grid[y]?.slice(x, x + 7).every(Boolean);
		expect([corner(4, 4), corner(4, size - 11), corner(size - 11, 4)]).toEqual([true, true, true]);
		expect(corner(size - 11, size - 11)).toBe(false);
	});
});
