import { describe, expect, it, vi } from 'vitest';
import { fit, MAX_SIDE, shrink } from './photo';

describe('fit', () => {
	it('keeps the shape and never enlarges', () => {
		expect(fit(4000, 3000)).toEqual({ width: 1600, height: 1200 });
		expect(fit(3000, 4000)).toEqual({ width: 1200, height: 1600 });
		expect(fit(800, 600)).toEqual({ width: 800, height: 600 });
		expect(fit(10_000, 1)).toEqual({ width: MAX_SIDE, height: 1 });
	});
});

describe('shrink', () => {
	const photo = (type = 'image/jpeg') => {
		const blob = new Blob(['x'], { type });
		blob.arrayBuffer = () => Promise.resolve(new ArrayBuffer(1));
		return blob;
	};

	it('draws anew at the smaller size, upright, on white, as JPEG', async () => {
		const drawn: unknown[][] = [];
		const decode = vi.fn(() => Promise.resolve({ width: 4000, height: 3000, close: vi.fn() }));
		vi.stubGlobal('createImageBitmap', decode);
		vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
			fillRect: vi.fn(),
			drawImage: (...args: unknown[]) => drawn.push(args.slice(1))
		} as never);
		vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done, type) => {
			const result = photo(type);
			done(result);
		});
		expect(await shrink(photo())).toMatchObject({ type: 'image/jpeg', width: 1600, height: 1200 });
		expect(decode.mock.calls[0]?.slice(1)).toEqual([{ imageOrientation: 'from-image' }]);
		expect(drawn).toEqual([[0, 0, 1600, 1200]]);
	});

	it('sends HEIC as it is where the browser cannot decode it, and refuses what is no picture', async () => {
		vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('no')));
		expect(await shrink(photo('image/heic'))).toMatchObject({ type: 'image/heic' });
		expect(await shrink(photo('image/jpeg'))).toBeNull();
		expect(await shrink(photo('application/pdf'))).toBeNull();
	});
});
