import type { Translation } from '$lib/shared/i18n';
import type { PaperWords } from './vi';

const en: Translation<PaperWords> = {
	resend_before: 'Send again by the end of {date}',
	office_note: 'What the Home Affairs office says',
	office_asks: 'To be corrected',
	receipt: 'Receipt',
	receipt_code: 'Receipt code',
	received_at: 'Received by the Home Affairs office at',
	fingerprint: 'Fingerprint of the content (SHA-256)',
	receipt_help: 'Keep this code as proof. Anyone who has it can check it on the receipt page.',
	check_receipt: 'Check a receipt',
	copy: 'Copy the code',
	print: 'Print',
	versions: 'What was sent',
	version_n: 'Sent, number {n}',
	received: 'Received {time}',
	composed: 'Written on the device {time}',
	on_paper: 'Paper received on {date}'
};

export default en;
