/**
 * A duty with its period as a Vietnamese sentence has it: "… hằng quý, quý II", "… Kế hoạch tuyên truyền năm 2022".
 * @param title the duty's own title; @param label the period's, such as "Quý II" or "Năm 2022"
 */
export function dutyName(title: string, label: string): string {
	const [first = '', ...rest] = label.split(' ');
	const head = first.toLocaleLowerCase('vi');
	const tail = [head, ...rest].join(' ');
	const named = rest.length > 0 && title.endsWith(` ${head}`) && !title.endsWith(`hằng ${head}`);
	return named ? `${title} ${rest.join(' ')}` : `${title}, ${tail}`;
}

/** A period with its year: "Quý I/2022", but "Năm 2022" as it is. */
export const periodName = (label: string, year: number): string =>
	label.includes(String(year)) ? label : `${label}/${year}`;
