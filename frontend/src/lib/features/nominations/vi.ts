import { words } from '$lib/shared/i18n';
import terms from '$lib/shared/terms/exemplar.vi';
import { fieldName } from './fields';

const vi = {
	...terms,
	'gender.MALE': 'Nam',
	'gender.FEMALE': 'Nữ',
	'label.kind': 'Loại gương',
	'label.name': 'Họ và tên hoặc tên gọi',
	'label.honorific': 'Danh xưng',
	'label.gender': 'Giới tính',
	'label.birth_year': 'Năm sinh',
	'label.is_minor': 'Dưới 18 tuổi',
	'label.occupation': 'Chức vụ, nghề nghiệp',
	'label.residence': 'Đơn vị công tác / Nơi cư trú',
	'label.field': 'Lĩnh vực',
	'label.movement_ids': 'Phong trào thi đua, cuộc vận động',
	'label.topic_codes': 'Nội dung tuyên truyền',
	'label.title': 'Tên gương, việc làm tiêu biểu',
	'label.achievement': 'Tóm tắt thành tích',
	'label.results': 'Kết quả cụ thể',
	'label.lessons': 'Cách làm, kinh nghiệm nhân rộng',
	'label.prior_awards': 'Khen thưởng đã nhận',
	'label.photos': 'Ảnh',
	'label.duty_period_id': 'Kỳ gửi',
	'label.unit': 'Đơn vị giới thiệu',
	whole: 'Toàn bộ hồ sơ',
	yes: 'Có',
	not_given: 'Chưa nhập',
	none: 'Không có',
	returned_title: 'Hồ sơ bị trả lại, cần bổ sung',
	fix: 'Sửa và gửi lại',
	go_on: 'Viết tiếp',
	facts: 'Nội dung hồ sơ',
	counts_for: 'Tính vào',
	would_count_for: 'Nếu gửi bây giờ, tính vào',
	similar: 'Gương có tên gần giống',
	similar_line: 'Có thể trùng với gương “{name}” của {unit}, năm {year}.',
	photo_of: 'Ảnh của {name}',
	photo_caption: 'Ảnh {n}: {alt}',
	print_sheet: 'Phiếu giới thiệu gương điển hình tiên tiến',
	head_of_unit: 'Thủ trưởng đơn vị',
	sign_and_seal: '(Ký, ghi rõ họ tên, đóng dấu)',
	open_sheet: 'Bản in phiếu giới thiệu',
	back_to_record: 'Về hồ sơ',
	back: 'Về danh sách',
	on_device: 'Hồ sơ này đang được sửa trên máy này.',
	withdraw_question: 'Rút hồ sơ giới thiệu “{name}”?',
	withdraw_text: 'Hồ sơ sẽ không được xét. Lý do rút được ghi vào quá trình xử lý.'
} as const;

export type NominationWords = typeof vi;
export const t = words(vi, () => import('./en'));

const LABELS = Object.keys(vi);

/** The label of a field of the record by its name in the body; the whole record for any other. */
export function fieldLabel(field: string): string {
	const key = `label.${fieldName(field)}`;
	return LABELS.includes(key) ? t(key as 'label.name') : t('whole');
}
