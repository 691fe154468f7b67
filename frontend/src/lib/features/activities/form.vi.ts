import { words } from '$lib/shared/i18n';

const vi = {
	new: 'Thêm hoạt động',
	edit: 'Sửa hoạt động',
	save: 'Lưu',
	saved: 'Đã lưu hoạt động.',
	choose_form: 'Chọn hình thức',
	scope: 'Tổ chức cho',
	scope_unit: 'Đơn vị',
	scope_bloc: 'Khối thi đua',
	scope_bloc_hint: 'Chỉ khi đơn vị là Khối trưởng trong năm.',
	place_hint: 'Ví dụ: Hội trường Ủy ban nhân dân xã',
	evidence_hint: 'Cần ít nhất một tệp khi ghi nhận đã tổ chức. Ảnh hoặc PDF, tối đa 25 MB.',
	find_hint: 'Nhập tên rồi chọn trong danh sách.',
	presented_hint: 'Chọn sáng kiến đã ghi nhận; mỗi tác giả được tính là người giới thiệu.',
	new_initiative: 'Sáng kiến chưa có trong danh sách?',
	initiative: 'Thêm sáng kiến',
	edit_initiative: 'Sửa sáng kiến',
	initiative_name: 'Tên sáng kiến, giải pháp',
	summary: 'Tóm tắt',
	authors: 'Tác giả',
	authors_hint: 'Mỗi người một dòng: họ và tên, năm sinh. Ví dụ: Lê Văn Hòa, 1980',
	level: 'Cấp công nhận',
	decision: 'Quyết định công nhận',
	decision_hint: 'Số, ngày, cơ quan ban hành. Bắt buộc với cấp huyện, cấp tỉnh.',
	initiative_saved: 'Đã lưu sáng kiến.',
	initiatives_lead: 'Nhiệm vụ chỉ tính sáng kiến được công nhận từ cấp huyện trở lên.',
	initiatives_search: 'Tìm theo tên sáng kiến, tác giả',
	initiatives_none: 'Chưa có sáng kiến nào.',
	activities: 'Danh sách hoạt động'
} as const;

export type ActivityFormWords = typeof vi;
export const f = words(vi, () => import('./form.en'));
