/** Longest side sent, in pixels: enough for A4 print at 150 dpi, small enough for a poor network. */
export const MAX_SIDE = 1600;
const QUALITY = 0.82;

export interface Shrunk {
	bytes: ArrayBuffer;
	type: string;
	width: number;
	height: number;
}

/** The size that keeps the shape and fits `max`; small pictures are never enlarged. */
export function fit(
	width: number,
	height: number,
	max = MAX_SIDE
): { width: number; height: number } {
	const factor = Math.min(1, max / Math.max(width, height));
	return {
		width: Math.max(1, Math.round(width * factor)),
		height: Math.max(1, Math.round(height * factor))
	};
}

/**
 * A photo as JPEG of at most MAX_SIDE, turned upright. Drawing it anew also leaves its EXIF behind (place, device).
 * What the browser cannot decode (HEIC on most) is sent as it is: the server decodes it. Null: not a picture.
 */
export async function shrink(file: Blob): Promise<Shrunk | null> {
	if (!file.type.startsWith('image/')) return null;
	let bitmap: ImageBitmap;
	try {
		bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
	} catch {
		const undecodable = /^image\/hei[cf]$/.test(file.type);
		return undecodable
			? { bytes: await file.arrayBuffer(), type: file.type, width: 0, height: 0 }
			: null;
	}
	const size = fit(bitmap.width, bitmap.height);
	const canvas = document.createElement('canvas');
	canvas.width = size.width;
	canvas.height = size.height;
	const context = canvas.getContext('2d');
	if (!context) return null;
	// JPEG has no transparency: white below, not black.
	context.fillStyle = '#ffffff';
	context.fillRect(0, 0, size.width, size.height);
	context.drawImage(bitmap, 0, 0, size.width, size.height);
	bitmap.close();
	const blob = await new Promise<Blob | null>((resolve) =>
		canvas.toBlob(resolve, 'image/jpeg', QUALITY)
	);
	return blob && { bytes: await blob.arrayBuffer(), type: 'image/jpeg', ...size };
}
